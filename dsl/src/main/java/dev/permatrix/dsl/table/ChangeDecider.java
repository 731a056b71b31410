package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import java.util.List;
import java.util.Set;

/** Answers a change from the clauses of the table: the first that applies. */
final class ChangeDecider {

    private final DecisionTable table;

    ChangeDecider(DecisionTable table) {
        this.table = table;
    }

    Decision decide(ChangeSituation change) {
        ChangeTable.OperationClauses operation = table.changes().of(change.operation());
        return operation.clauses().stream()
                .filter(clause -> applies(clause.guard(), change))
                .findFirst()
                .map(clause -> decision(clause, change))
                .orElseGet(() -> Decision.deny(operation.otherwise()));
    }

    private Decision decision(ChangeClause clause, ChangeSituation change) {
        Reason reason = clause.basis().match(ChangeClause.Stated::reason, it -> {
            Reason cell = targetCell(change).reason();
            return new Reason(cell.span(), cell.text() + it.words());
        });
        return new Decision(clause.outcome(), List.of(reason), List.of(), clause.open());
    }

    private boolean applies(ChangeGuard guard, ChangeSituation change) {
        return guard.actors().contains(change.actor())
                && guard.targets().contains(change.target())
                && fits(guard, change)
                && change.role().map(guard.roles()::contains).orElse(true)
                && change.becoming().map(guard.becoming()::contains).orElse(true)
                && (!guard.sameRole()
                        || change.role().filter(change.target()::equals).isPresent())
                && guard.count()
                        .map(count -> count.holds(change.holdersOf(count.role())))
                        .orElse(true)
                && guard.actorMay()
                        .map(may -> mayActor(change, may.permission()) == may.allowed())
                        .orElse(true)
                && guard.grant().map(fault -> isAtFault(fault, change)).orElse(true);
    }

    private static boolean fits(ChangeGuard guard, ChangeSituation change) {
        return switch (guard.who()) {
            case ANYONE -> true;
            case ANYONE_ELSE -> !change.self();
            case SELF -> change.self();
        };
    }

    private boolean mayActor(ChangeSituation change, Permission permission) {
        boolean granted = change.actorGrants().contains(permission.rowId());
        return table.decide(new Situation(change.actor(), permission, Set.of(), granted))
                        .outcome()
                == Outcome.ALLOW;
    }

    private boolean isAtFault(ChangeGuard.GrantFault fault, ChangeSituation change) {
        List<Role> granters = targetCell(change).choice().granters();
        return switch (fault) {
            case NOT_ON_REQUEST -> granters.isEmpty();
            case NOT_A_GRANTER -> !granters.contains(change.actor());
        };
    }

    private Cell targetCell(ChangeSituation change) {
        Permission first = change.grant().orElseThrow().permissions().get(0);
        return table.cell(change.target(), first);
    }
}
