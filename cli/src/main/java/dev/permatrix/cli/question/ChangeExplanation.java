package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeClause;
import dev.permatrix.dsl.table.ChangeTable;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.GateClause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what speaks of one change, in the order in which it wins: what is required to sign in, what cannot be, rules;
 * and at last the rules of this operation that don't apply.
 */
final class ChangeExplanation {

    private final DecisionTable table;

    ChangeExplanation(DecisionTable table) {
        this.table = table;
    }

    List<String> of(ChangeSituation change, Trial trial) {
        List<String> lines = new ArrayList<>(AccessExplanation.assumed(trial));
        Values values = change.account().and(change.actor().values());
        Set<Role> counting = table.roles().effective(change.actor().roles(), values);
        for (GateClause gate : table.changes().signIn()) {
            lines.add(gate.gate().reason() + (gate.isPassed(counting, values) ? ": it is so" : ": it is not so"));
        }
        Set<Reason> applying = new LinkedHashSet<>();
        ChangeTable.OperationClauses clauses = table.changes().of(change.operation());
        for (ChangeClause clause : clauses.clauses()) {
            Decision alone = alone(clauses, clause, change);
            boolean applies = !alone.reasons().equals(List.of(clauses.otherwise()));
            if (applies && applying.addAll(alone.reasons())) {
                lines.add("applies, " + AccessExplanation.words(alone));
            }
        }
        table.model()
                .changeRules()
                .filter(rule -> rule.operation().type().equals(change.operation()))
                .map(ChangeRule::reason)
                .filter(reason -> !applying.contains(reason))
                .forEach(reason -> lines.add("does not apply: " + reason));
        return lines;
    }

    /** What one clause says by itself: the answer of a table that has no other. */
    private Decision alone(ChangeTable.OperationClauses clauses, ChangeClause clause, ChangeSituation change) {
        ChangeTable only = new ChangeTable(
                List.of(),
                List.of(new ChangeTable.OperationClauses(
                        clauses.type(), clauses.stated(), List.of(clause), clauses.otherwise())));
        return table.with(only).decide(change);
    }
}
