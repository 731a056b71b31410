package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets.Who;
import dev.permatrix.dsl.table.ChangeGuard;
import dev.permatrix.dsl.table.ChangeGuard.ActorMay;
import dev.permatrix.dsl.table.ChangeGuard.Count;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
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
        roles("actors", right.actors(), it -> with(it, right.targets(), right.roles(), right.becoming()));
        roles("targets", right.targets(), it -> with(right.actors(), it, right.roles(), right.becoming()));
        roles("roles", right.roles(), it -> with(right.actors(), right.targets(), it, right.becoming()));
        roles("becoming", right.becoming(), it -> with(right.actors(), right.targets(), right.roles(), it));
        Stream.of(Who.values()).filter(who -> who != right.who()).forEach(who -> wrong.put("who is " + who, with(who)));
        right.actorMay().ifPresent(may -> {
            wrong.put("whatever the actor may", withMay(Optional.empty()));
            wrong.put("where the actor may not", withMay(Optional.of(new ActorMay(may.permission(), !may.allowed()))));
        });
        right.count().ifPresent(this::counts);
        right.grant().ifPresent(fault -> {
            wrong.put("whatever the grant", withGrant(Optional.empty()));
            Stream.of(GrantFault.values())
                    .filter(it -> it != fault)
                    .forEach(it -> wrong.put("grant is " + it, withGrant(Optional.of(it))));
        });
    }

    void forEach(BiConsumer<String, ChangeGuard> each) {
        wrong.forEach(each);
    }

    /** Each role added, each taken out, and all of them; a part that the operation doesn't have stays away. */
    private void roles(String part, List<Role> roles, Function<List<Role>, ChangeGuard> guard) {
        if (roles.isEmpty()) {
            return;
        }
        for (Role role : everyone) {
            List<Role> changed = everyone.stream()
                    .filter(it -> it.equals(role) != roles.contains(it))
                    .toList();
            if (!changed.isEmpty()) {
                wrong.put(part + (roles.contains(role) ? " without " : " with ") + role.id(), guard.apply(changed));
            }
        }
    }

    private void counts(Count count) {
        wrong.put("whatever the count", withCount(Optional.empty()));
        wrong.put(
                "one holder more",
                withCount(Optional.of(new Count(count.role(), count.min() + 1, plus(count.max(), 1)))));
        wrong.put("at least one more", withCount(Optional.of(new Count(count.role(), count.min() + 1, count.max()))));
        if (count.max().isPresent()) {
            wrong.put(
                    "at most one more",
                    withCount(Optional.of(new Count(count.role(), count.min(), plus(count.max(), 1)))));
        }
    }

    private static OptionalInt plus(OptionalInt bound, int more) {
        return bound.isPresent() ? OptionalInt.of(bound.getAsInt() + more) : bound;
    }

    private ChangeGuard with(List<Role> actors, List<Role> targets, List<Role> roles, List<Role> becoming) {
        return new ChangeGuard(
                actors,
                right.actorMay(),
                right.who(),
                targets,
                roles,
                becoming,
                right.sameRole(),
                right.count(),
                right.grant());
    }

    private ChangeGuard with(Who who) {
        return new ChangeGuard(
                right.actors(),
                right.actorMay(),
                who,
                right.targets(),
                right.roles(),
                right.becoming(),
                right.sameRole(),
                right.count(),
                right.grant());
    }

    private ChangeGuard withMay(Optional<ActorMay> may) {
        return new ChangeGuard(
                right.actors(),
                may,
                right.who(),
                right.targets(),
                right.roles(),
                right.becoming(),
                right.sameRole(),
                right.count(),
                right.grant());
    }

    private ChangeGuard withCount(Optional<Count> count) {
        return new ChangeGuard(
                right.actors(),
                right.actorMay(),
                right.who(),
                right.targets(),
                right.roles(),
                right.becoming(),
                right.sameRole(),
                count,
                right.grant());
    }

    private ChangeGuard withGrant(Optional<GrantFault> grant) {
        return new ChangeGuard(
                right.actors(),
                right.actorMay(),
                right.who(),
                right.targets(),
                right.roles(),
                right.becoming(),
                right.sameRole(),
                right.count(),
                grant);
    }
}
