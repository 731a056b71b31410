package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets.Who;
import dev.permatrix.dsl.table.ChangeGuard;
import dev.permatrix.dsl.table.ChangeGuard.ActorMay;
import dev.permatrix.dsl.table.ChangeGuard.Count;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
import dev.permatrix.dsl.table.ChangeGuard.OfActor;
import dev.permatrix.dsl.table.ChangeGuard.OfRole;
import dev.permatrix.dsl.table.ChangeGuard.OfTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A guard wrong in one part: each role more or less, and each other condition dropped or turned round. */
final class GuardMutants {

    private final ChangeGuard right;
    private final List<Role> everyone;
    private final Map<String, ChangeGuard> wrong = new LinkedHashMap<>();

    GuardMutants(ChangeGuard right, PermissionModel model) {
        this.right = right;
        this.everyone = model.roles();
        ofActor(right.actor());
        ofTarget(right.target());
        ofRole(right.role());
        right.count().ifPresent(this::counts);
        right.grant().ifPresent(this::faults);
    }

    void forEach(BiConsumer<String, ChangeGuard> each) {
        wrong.forEach(each);
    }

    private void ofActor(OfActor it) {
        named(
                "actor holds",
                it.holds(),
                one -> with(new OfActor(one, it.lacks(), it.assigned(), it.notAssigned(), it.may(), it.when())));
        roles(
                "actor lacks",
                it.lacks(),
                some -> with(new OfActor(it.holds(), some, it.assigned(), it.notAssigned(), it.may(), it.when())));
        named(
                "actor was assigned",
                it.assigned(),
                one -> with(new OfActor(it.holds(), it.lacks(), one, it.notAssigned(), it.may(), it.when())));
        roles(
                "actor was not assigned",
                it.notAssigned(),
                some -> with(new OfActor(it.holds(), it.lacks(), it.assigned(), some, it.may(), it.when())));
        condition(
                "when",
                it.when(),
                when -> with(new OfActor(it.holds(), it.lacks(), it.assigned(), it.notAssigned(), it.may(), when)));
        may(it);
    }

    private void may(OfActor it) {
        for (int i = 0; i < it.may().size(); i++) {
            List<ActorMay> without = new ArrayList<>(it.may());
            ActorMay may = without.remove(i);
            List<ActorMay> turned = new ArrayList<>(it.may());
            turned.set(i, new ActorMay(may.permission(), !may.allowed()));
            wrong.put("whatever the actor may of " + i, with(may(it, without)));
            wrong.put("where the actor may not of " + i, with(may(it, turned)));
        }
    }

    private static OfActor may(OfActor it, List<ActorMay> may) {
        return new OfActor(it.holds(), it.lacks(), it.assigned(), it.notAssigned(), may, it.when());
    }

    private void ofTarget(OfTarget it) {
        Stream.of(Who.values())
                .filter(who -> who != it.who())
                .forEach(who -> wrong.put(
                        "who is " + who,
                        with(new OfTarget(who, it.holds(), it.assigned(), it.notAssigned(), it.where()))));
        named(
                "target holds",
                it.holds(),
                one -> with(new OfTarget(it.who(), one, it.assigned(), it.notAssigned(), it.where())));
        named(
                "target was assigned",
                it.assigned(),
                one -> with(new OfTarget(it.who(), it.holds(), one, it.notAssigned(), it.where())));
        roles(
                "target was not assigned",
                it.notAssigned(),
                some -> with(new OfTarget(it.who(), it.holds(), it.assigned(), some, it.where())));
        condition(
                "where",
                it.where(),
                where -> with(new OfTarget(it.who(), it.holds(), it.assigned(), it.notAssigned(), where)));
    }

    private void ofRole(OfRole it) {
        named("role", it.role(), one -> with(new OfRole(one, it.own(), it.becoming(), it.notBecoming())));
        named("becoming", it.becoming(), one -> with(new OfRole(it.role(), it.own(), one, it.notBecoming())));
        roles("not becoming", it.notBecoming(), some -> with(new OfRole(it.role(), it.own(), it.becoming(), some)));
        if (it.own()) {
            wrong.put("any role", with(new OfRole(it.role(), false, it.becoming(), it.notBecoming())));
        }
    }

    /** Each role added, each taken out; and whatever it is. */
    private void named(String part, Optional<List<Role>> right, Function<Optional<List<Role>>, ChangeGuard> guard) {
        right.ifPresent(some -> {
            wrong.put("whatever " + part, guard.apply(Optional.empty()));
            roles(part, some, others -> guard.apply(Optional.of(others)));
        });
    }

    private void roles(String part, List<Role> right, Function<List<Role>, ChangeGuard> guard) {
        if (right.isEmpty()) {
            return;
        }
        for (Role role : everyone) {
            List<Role> changed = everyone.stream()
                    .filter(it -> it.equals(role) != right.contains(it))
                    .toList();
            if (!changed.isEmpty()) {
                wrong.put(part + (right.contains(role) ? " without " : " with ") + role.id(), guard.apply(changed));
            }
        }
    }

    private void condition(String part, Optional<Condition> right, Function<Optional<Condition>, ChangeGuard> guard) {
        right.ifPresent(condition -> {
            wrong.put("whatever " + part, guard.apply(Optional.empty()));
            wrong.put("not " + part, guard.apply(Optional.of(new Condition.Not(condition))));
        });
    }

    private void counts(Count count) {
        wrong.put("whatever the count", with(Optional.empty(), right.grant()));
        wrong.put("one holder more", counting(new Count(count.role(), count.min() + 1, plus(count.max()))));
        wrong.put("at least one more", counting(new Count(count.role(), count.min() + 1, count.max())));
        if (count.max().isPresent()) {
            wrong.put("at most one more", counting(new Count(count.role(), count.min(), plus(count.max()))));
        }
    }

    private static OptionalInt plus(OptionalInt bound) {
        return bound.isPresent() ? OptionalInt.of(bound.getAsInt() + 1) : bound;
    }

    private ChangeGuard counting(Count count) {
        return with(Optional.of(count), right.grant());
    }

    private void faults(GrantFault fault) {
        wrong.put("whatever the grant", with(right.count(), Optional.empty()));
        Stream.of(GrantFault.values())
                .filter(it -> it != fault)
                .forEach(it -> wrong.put("grant is " + it, with(right.count(), Optional.of(it))));
    }

    private ChangeGuard with(OfActor actor) {
        return new ChangeGuard(actor, right.target(), right.role(), right.noChange(), right.count(), right.grant());
    }

    private ChangeGuard with(OfTarget target) {
        return new ChangeGuard(right.actor(), target, right.role(), right.noChange(), right.count(), right.grant());
    }

    private ChangeGuard with(OfRole role) {
        return new ChangeGuard(right.actor(), right.target(), role, right.noChange(), right.count(), right.grant());
    }

    private ChangeGuard with(Optional<Count> count, Optional<GrantFault> grant) {
        return new ChangeGuard(right.actor(), right.target(), right.role(), right.noChange(), count, grant);
    }
}
