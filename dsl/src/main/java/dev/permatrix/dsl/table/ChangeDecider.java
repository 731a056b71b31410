package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers one change from the clauses of the table: the first that applies. */
final class ChangeDecider {

    private final DecisionTable table;

    ChangeDecider(DecisionTable table) {
        this.table = table;
    }

    /** A change with everything that clauses look at worked out once. */
    private record Asked(ChangeSituation change, Set<Role> actor, Values ofActor, Set<Role> target, Values ofTarget) {
        Set<Role> targetAssigned() {
            return change.target().map(Person::roles).orElse(Set.of());
        }
    }

    Decision decide(ChangeSituation change) {
        Asked asked = asked(change);
        Optional<GateClause> closed = table.changes().signIn().stream()
                .filter(gate -> !gate.isPassed(asked.actor(), asked.ofActor()))
                .findFirst();
        if (closed.isPresent()) {
            return Decision.deny(closed.get().gate().reason());
        }
        ChangeTable.OperationClauses operation = table.changes().of(change.operation());
        return operation.clauses().stream()
                .filter(clause -> applies(clause.guard(), asked))
                .findFirst()
                .map(clause -> decision(clause, asked))
                .orElseGet(() -> Decision.deny(operation.otherwise()));
    }

    private Asked asked(ChangeSituation change) {
        Values ofActor = change.account().and(change.actor().values());
        Set<Role> actor = table.roles().effective(change.actor().roles(), ofActor);
        if (change.target().isEmpty()) {
            return new Asked(change, actor, ofActor, Set.of(), Values.NONE);
        }
        Person target = change.target().get();
        Values ofTarget = change.account().and(target.values());
        return new Asked(change, actor, ofActor, table.roles().held(target.roles(), ofTarget), ofTarget);
    }

    private Decision decision(ChangeClause clause, Asked asked) {
        Reason reason = clause.basis().match(ChangeClause.Stated::reason, it -> ofCell(it, asked), it -> {
            Row row = asked.change().grant().orElseThrow();
            return new Reason(row.span(), row.label() + it.words());
        });
        return new Decision(clause.outcome(), List.of(reason), List.of(), clause.open());
    }

    private Reason ofCell(ChangeClause.TargetCell basis, Asked asked) {
        Reason cell = cells(asked).stream()
                .filter(it -> !basis.offering()
                        || !deciders(it, asked.change().kind()).isEmpty())
                .findFirst()
                .orElseThrow()
                .reason();
        return new Reason(cell.span(), cell.text() + basis.words());
    }

    private boolean applies(ChangeGuard guard, Asked asked) {
        ChangeSituation change = asked.change();
        return fits(guard.actor(), asked)
                && (change.target().isEmpty() || fits(guard.target(), asked))
                && fits(guard.role(), asked)
                && (!guard.noChange() || changesNothing(asked))
                && guard.count()
                        .map(count -> count.holds(change.holdersOf(count.role())))
                        .orElse(true)
                && guard.grant().map(fault -> isAtFault(fault, asked)).orElse(true);
    }

    private boolean fits(ChangeGuard.OfActor guard, Asked asked) {
        Set<Role> assigned = asked.change().actor().roles();
        return meets(guard.holds(), asked.actor())
                && Collections.disjoint(guard.lacks(), asked.actor())
                && meets(guard.assigned(), assigned)
                && Collections.disjoint(guard.notAssigned(), assigned)
                && guard.may().stream().allMatch(may -> mayActor(asked, may.permission()) == may.allowed())
                && guard.when()
                        .map(when -> when.holds(asked.actor(), asked.ofActor()))
                        .orElse(true);
    }

    private static boolean fits(ChangeGuard.OfTarget guard, Asked asked) {
        boolean identity = switch (guard.who()) {
            case ANYONE -> true;
            case ANYONE_ELSE -> !asked.change().self();
            case SELF -> asked.change().self();
        };
        return identity
                && meets(guard.holds(), asked.target())
                && meets(guard.assigned(), asked.targetAssigned())
                && Collections.disjoint(guard.notAssigned(), asked.targetAssigned())
                && guard.where()
                        .map(where -> where.holds(asked.target(), asked.ofTarget()))
                        .orElse(true);
    }

    private static boolean fits(ChangeGuard.OfRole guard, Asked asked) {
        Optional<Role> role = asked.change().role();
        Optional<Role> becoming = asked.change().becoming();
        return (role.isEmpty()
                        || guard.role().map(it -> it.contains(role.get())).orElse(true))
                && (!guard.own() || role.filter(asked.actor()::contains).isPresent())
                && guard.becoming()
                        .map(it -> becoming.filter(it::contains).isPresent())
                        .orElse(true)
                && becoming.filter(guard.notBecoming()::contains).isEmpty();
    }

    private static boolean meets(Optional<List<Role>> wanted, Set<Role> roles) {
        return wanted.map(it -> !Collections.disjoint(it, roles)).orElse(true);
    }

    private static boolean changesNothing(Asked asked) {
        Set<Role> target = asked.targetAssigned();
        Role role = asked.change().role().orElseThrow();
        return switch (asked.change().kind()) {
            case CHANGE -> target.equals(Set.of(role));
            case ASSIGN -> target.contains(role);
            case UNASSIGN -> !target.contains(role);
            case TRANSFER -> asked.change().self() && target.contains(role);
            case REMOVE, LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> false;
        };
    }

    private boolean mayActor(Asked asked, Permission permission) {
        Person actor = asked.change().actor();
        return table.decide(new Situation(actor.roles(), permission, asked.ofActor(), actor.grants()))
                .allowed();
    }

    private boolean isAtFault(GrantFault fault, Asked asked) {
        List<Cell> cells = cells(asked);
        OperationKind kind = asked.change().kind();
        return switch (fault) {
            case NO_CELL -> cells.isEmpty();
            case NOT_ON_REQUEST ->
                cells.stream().allMatch(cell -> deciders(cell, kind).isEmpty());
            case NOT_A_GRANTER ->
                cells.stream().allMatch(cell -> Collections.disjoint(deciders(cell, kind), asked.actor()));
        };
    }

    /** Who may decide it for one user alone: whoever could take a permission away may give it back. */
    private static List<Role> deciders(Cell cell, OperationKind kind) {
        boolean givesBack = kind == OperationKind.REVOKE || cell.choice().isWithdrawable();
        return givesBack ? cell.choice().withdrawers() : cell.choice().granters();
    }

    /** The target's cells of the row, in the order of roles. */
    private List<Cell> cells(Asked asked) {
        Permission first = asked.change().grant().orElseThrow().permissions().get(0);
        return table.model().roles().stream()
                .filter(asked.target()::contains)
                .flatMap(role -> table.cells(role, first).stream())
                .toList();
    }
}
