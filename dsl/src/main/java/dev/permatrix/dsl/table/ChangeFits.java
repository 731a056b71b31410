package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether one part of a guard holds: each looks at one side of a change alone, but for what is granted. */
final class ChangeFits {

    private final DecisionTable table;

    ChangeFits(DecisionTable table) {
        this.table = table;
    }

    /** Somebody who takes part, the roles that matter of them, and what is so of them and the account. */
    record Party(Person person, Set<Role> roles, Values values) {}

    /** An actor, with the roles that count. */
    Party actor(Person person, Values account) {
        Values values = account.and(person.values());
        return new Party(person, table.roles().effective(person.roles(), values), values);
    }

    /** A target, with the roles that they hold. */
    Party target(Person person, Values account) {
        Values values = account.and(person.values());
        return new Party(person, table.roles().held(person.roles(), values), values);
    }

    /** What keeps the actor from signing in. */
    Optional<GateClause> closed(Party actor) {
        return table.changes().signIn().stream()
                .filter(gate -> !gate.isPassed(actor.roles(), actor.values()))
                .findFirst();
    }

    boolean fits(ChangeGuard.OfActor guard, Party actor) {
        Set<Role> assigned = actor.person().roles();
        return meets(guard.holds(), actor.roles())
                && Collections.disjoint(guard.lacks(), actor.roles())
                && meets(guard.assigned(), assigned)
                && Collections.disjoint(guard.notAssigned(), assigned)
                && guard.may().stream().allMatch(may -> may(actor, may.permission()) == may.allowed())
                && guard.when()
                        .map(when -> when.holds(actor.roles(), actor.values()))
                        .orElse(true);
    }

    private boolean may(Party actor, Permission permission) {
        return table.decide(new Situation(
                        actor.person().roles(),
                        permission,
                        actor.values(),
                        actor.person().grants()))
                .allowed();
    }

    /** @param self whether the target is the actor */
    static boolean fits(ChangeGuard.OfTarget guard, Party target, boolean self) {
        Set<Role> assigned = target.person().roles();
        boolean identity = switch (guard.who()) {
            case ANYONE -> true;
            case ANYONE_ELSE -> !self;
            case SELF -> self;
        };
        return identity
                && meets(guard.holds(), target.roles())
                && meets(guard.assigned(), assigned)
                && Collections.disjoint(guard.notAssigned(), assigned)
                && guard.where()
                        .map(where -> where.holds(target.roles(), target.values()))
                        .orElse(true);
    }

    /** But for whether the role is the actor's own. */
    static boolean fits(ChangeGuard.OfRole guard, Optional<Role> role, Optional<Role> becoming) {
        return (role.isEmpty()
                        || guard.role().map(it -> it.contains(role.get())).orElse(true))
                && guard.becoming()
                        .map(it -> becoming.filter(it::contains).isPresent())
                        .orElse(true)
                && becoming.filter(guard.notBecoming()::contains).isEmpty();
    }

    private static boolean meets(Optional<List<Role>> wanted, Set<Role> roles) {
        return wanted.map(it -> !Collections.disjoint(it, roles)).orElse(true);
    }

    /** Whether who was assigned these roles has, or lacks, that one already. */
    static boolean changesNothing(OperationKind kind, boolean self, Set<Role> assigned, Role role) {
        return switch (kind) {
            case CHANGE -> assigned.equals(Set.of(role));
            case ASSIGN -> assigned.contains(role);
            case UNASSIGN -> !assigned.contains(role);
            case TRANSFER -> self && assigned.contains(role);
            case REMOVE, LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> false;
        };
    }

    /**
     * @param cells the target's of the row that is granted or revoked
     * @param actor the roles that count for the actor
     */
    static boolean isAtFault(GrantFault fault, List<Cell> cells, OperationKind kind, Set<Role> actor) {
        return switch (fault) {
            case NO_CELL -> cells.isEmpty();
            case NOT_ON_REQUEST ->
                cells.stream().allMatch(cell -> deciders(cell, kind).isEmpty());
            case NOT_A_GRANTER -> cells.stream().allMatch(cell -> Collections.disjoint(deciders(cell, kind), actor));
        };
    }

    /** Who may decide it for one user alone: whoever could take a permission away may give it back. */
    static List<Role> deciders(Cell cell, OperationKind kind) {
        boolean givesBack = kind == OperationKind.REVOKE || cell.choice().isWithdrawable();
        return givesBack ? cell.choice().withdrawers() : cell.choice().granters();
    }

    /** The cells of a row for who holds these roles, in the order of roles. */
    List<Cell> cells(Set<Role> held, Row row) {
        Permission first = row.permissions().get(0);
        return table.model().roles().stream()
                .filter(held::contains)
                .flatMap(role -> table.cells(role, first).stream())
                .toList();
    }
}
