package dev.permatrix.dsl.check;

import dev.permatrix.dsl.model.Actors;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How far one change rule reaches into what another speaks of. */
final class RuleReach {

    private final PermissionModel model;

    RuleReach(PermissionModel model) {
        this.model = model;
    }

    /** Whether both can speak of one change, whoever makes it. */
    boolean meet(ChangeRule one, ChangeRule other) {
        Operation first = one.operation();
        Operation second = other.operation();
        boolean roles = first.roles().isEmpty()
                || second.roles().isEmpty()
                || !Collections.disjoint(first.roles(), second.roles());
        boolean targets = first.targets().terms().isEmpty()
                || first.targets().terms().stream()
                        .anyMatch(term -> second.targets().terms().stream().anyMatch(it -> meet(term, it)));
        boolean together = one.presence()
                .flatMap(a -> other.presence().map(b -> !a.role().equals(b.role()) || a.exists() == b.exists()))
                .orElse(true);
        return first.type().equals(second.type()) && roles && targets && together;
    }

    private boolean meet(Targets.Term one, Targets.Term other) {
        boolean identity =
                one.who() == Targets.Who.ANYONE || other.who() == Targets.Who.ANYONE || one.who() == other.who();
        boolean single = !model.matrix().severalRoles()
                && model.roleRules().inclusions().isEmpty()
                && model.roleRules().derivations().isEmpty();
        boolean roles = one.roles()
                .flatMap(a -> other.roles().map(b -> !single || !Collections.disjoint(a, b)))
                .orElse(true);
        return identity && roles;
    }

    /** Whether a rule that forbids speaks of everything that the other one allows. */
    boolean covers(ChangeRule forbidding, ChangeRule allowing) {
        return within(allowing.operation(), forbidding.operation())
                && (forbidding.presence().isEmpty() || forbidding.presence().equals(allowing.presence()))
                && (forbidding.when().isEmpty() || forbidding.when().equals(allowing.when()))
                && actorsWithin(forbidding, allowing);
    }

    private boolean actorsWithin(ChangeRule forbidding, ChangeRule allowing) {
        List<Actors.Term> allowed = allowing.actors().terms();
        List<Actors.Term> named = forbidding.actors().terms();
        return switch (forbidding.mode()) {
            case NEVER ->
                allowed.stream()
                        .allMatch(term -> named.stream()
                                .anyMatch(it -> within(term.roles(), it.roles())
                                        && (it.may().isEmpty() || it.may().equals(term.may()))));
            case NO_ONE_BUT -> allowed.stream().allMatch(term -> named.stream().allMatch(it -> areOthers(term, it)));
            case MAY, UNDECIDED -> false;
        };
    }

    /** Whether nobody whom the one term means can be among those of the other. */
    private boolean areOthers(Actors.Term term, Actors.Term spared) {
        boolean single = !model.matrix().severalRoles()
                && model.roleRules().inclusions().isEmpty()
                && model.roleRules().derivations().isEmpty();
        return single
                && term.roles()
                        .flatMap(a -> spared.roles().map(b -> Collections.disjoint(a, b)))
                        .orElse(false);
    }

    private static boolean within(Operation small, Operation large) {
        boolean targets = small.targets().terms().stream()
                .allMatch(term -> large.targets().terms().stream().anyMatch(it -> within(term, it)));
        return small.type().equals(large.type())
                && large.roles().containsAll(small.roles())
                && (!large.own() || small.own())
                && (large.becoming().isEmpty() || large.becoming().equals(small.becoming()))
                && targets;
    }

    private static boolean within(Targets.Term small, Targets.Term large) {
        boolean identity = large.who() == Targets.Who.ANYONE || large.who() == small.who();
        boolean where = large.where().isEmpty() || large.where().equals(small.where());
        return identity && where && within(small.roles(), large.roles());
    }

    private static boolean within(Optional<List<Role>> small, Optional<List<Role>> large) {
        return large.isEmpty() || small.isPresent() && large.get().containsAll(small.get());
    }
}
