package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Frame;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks the table: every situation of a permission, every situation of a change. */
final class Trials {

    private final DecisionTable table;

    Trials(DecisionTable table) {
        this.table = table;
    }

    /** A situation in words, and its decision. */
    record Trial(String words, Decision decision) {

        /** Whether it is allowed, or would be if the undecided were decided so. */
        boolean canBeAllowed() {
            return decision.allowed() || decision.open();
        }
    }

    DecisionTable table() {
        return table;
    }

    /** Every situation of this role and permission. */
    Stream<Situation> situations(Role role, Permission permission) {
        Frame frame = DecisionTable.frameOf(permission);
        return IntStream.range(0, frame.situations())
                .mapToObj(i -> new Situation(role, permission, frame.relationsAt(i), frame.grantedAt(i)));
    }

    /** Every situation of these roles and permissions. */
    Stream<Situation> situations(List<Role> roles, List<Permission> permissions) {
        return roles.stream().flatMap(role -> permissions.stream().flatMap(permission -> situations(role, permission)));
    }

    Trial ask(Situation situation) {
        return new Trial(words(situation), table.decide(situation));
    }

    /** Every situation of this operation, as far as its parts fit. */
    Stream<ChangeSituation> changes(Operation operation, Set<Role> counted) {
        return ChangeSpace.of(table.model(), operation.kind(), counted).filter(change -> fits(operation, change));
    }

    Trial ask(ChangeSituation change) {
        return new Trial(words(change), table.decide(change));
    }

    /** Whether nothing would change: the role that one has already, or a transfer to oneself. */
    static boolean changesNothing(ChangeSituation change) {
        boolean keeps = change.role().filter(change.target()::equals).isPresent();
        return keeps && (change.operation() == OperationKind.CHANGE || change.self());
    }

    private static boolean fits(Operation operation, ChangeSituation change) {
        return (operation.roles().isEmpty()
                        || operation.roles().containsAll(change.role().stream().toList()))
                && (operation.becoming().isEmpty() || operation.becoming().equals(change.becoming()))
                && operation.targets().terms().stream().anyMatch(term -> fits(term, change));
    }

    private static boolean fits(Targets.Term term, ChangeSituation change) {
        boolean identity = switch (term.who()) {
            case ANYONE -> true;
            case ANYONE_ELSE -> !change.self();
            case SELF -> change.self();
        };
        return identity && term.roles().contains(change.target());
    }

    private String words(Situation situation) {
        Permission permission = situation.permission();
        String relations = DecisionTable.frameOf(permission).relations().stream()
                .map(relation -> (situation.relations().contains(relation) ? "" : "not ") + relation.id())
                .collect(Collectors.joining(", "));
        boolean asked = table.model()
                .cell(situation.role(), permission)
                .filter(cell -> cell.choice().isOnRequest())
                .isPresent();
        return situation.role().spoken() + " asks for `" + permission.label() + "`"
                + (relations.isEmpty() ? "" : " where " + relations)
                + (asked ? (situation.granted() ? ", granted" : ", not granted") : "");
    }

    private static String words(ChangeSituation change) {
        String target = change.self() ? "themselves" : spokenTarget(change);
        String actor = change.actor().spoken()
                + (change.actorGrants().isEmpty()
                        ? ""
                        : " with " + change.actorGrants().stream().sorted().collect(Collectors.joining(", ")));
        return switch (change.operation()) {
            case REMOVE -> actor + " removes " + target;
            case LOCK -> actor + " locks " + target;
            case UNLOCK -> actor + " unlocks " + target;
            case CHANGE ->
                actor + " changes " + target + " to "
                        + change.role().orElseThrow().label();
            case TRANSFER ->
                actor + " transfers " + change.role().orElseThrow().label() + " to " + target + ", becoming "
                        + change.becoming().orElseThrow().label();
            case GRANT -> actor + " grants `" + change.grant().orElseThrow().label() + "` to " + target;
            case REVOKE -> actor + " revokes `" + change.grant().orElseThrow().label() + "` from " + target;
        };
    }

    private static String spokenTarget(ChangeSituation change) {
        return change.target().equals(change.actor())
                ? "another " + change.target().label()
                : change.target().spoken();
    }
}
