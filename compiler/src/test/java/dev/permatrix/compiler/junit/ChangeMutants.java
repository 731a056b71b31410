package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.table.ChangeClause;
import dev.permatrix.dsl.table.ChangeTable;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Every clause of every stated operation wrong in one thing: its outcome, its reason, one part of its guard, its place. */
final class ChangeMutants {

    private final SuiteCase matrix;
    private final DecisionTable table;
    private final EveryChange every;
    private final List<Mutant> mutants = new ArrayList<>();

    private ChangeMutants(SuiteCase matrix) {
        this.matrix = matrix;
        this.table = matrix.matrix().table();
        this.every = new EveryChange(table);
    }

    static List<Mutant> of(SuiteCase matrix) {
        ChangeMutants changes = new ChangeMutants(matrix);
        for (OperationClauses operation : changes.table.changes().stated()) {
            for (int i = 0; i < operation.clauses().size(); i++) {
                changes.clause(operation, i);
                changes.place(operation, i);
            }
            Reason other = new Reason(operation.otherwise().span(), "another reason");
            changes.add(
                    operation,
                    "no rule: another reason",
                    new OperationClauses(operation.type(), operation.stated(), operation.clauses(), other));
        }
        return changes.mutants;
    }

    private void clause(OperationClauses operation, int i) {
        ChangeClause right = operation.clauses().get(i);
        Outcome flipped = right.outcome() == Outcome.ALLOW ? Outcome.DENY : Outcome.ALLOW;
        replace(operation, i, flipped.name(), new ChangeClause(right.guard(), flipped, false, right.basis()));
        if (right.outcome() == Outcome.DENY) {
            replace(
                    operation,
                    i,
                    "open or not",
                    new ChangeClause(right.guard(), Outcome.DENY, !right.open(), right.basis()));
        }
        Reason reason = new Reason(matrix.model().matrix().span(), "another reason");
        replace(
                operation,
                i,
                "another reason",
                new ChangeClause(right.guard(), right.outcome(), right.open(), new ChangeClause.Stated(reason)));
        new GuardMutants(right.guard(), matrix.model())
                .forEach((what, guard) -> replace(
                        operation, i, what, new ChangeClause(guard, right.outcome(), right.open(), right.basis())));
    }

    /** The clause left out, and the clause behind the next one. */
    private void place(OperationClauses operation, int i) {
        list(operation, i, "left out", clauses -> {
            clauses.remove(i);
            return clauses;
        });
        if (i + 1 < operation.clauses().size()) {
            list(operation, i, "behind the next", clauses -> {
                clauses.add(i + 1, clauses.remove(i));
                return clauses;
            });
        }
    }

    private void replace(OperationClauses operation, int i, String what, ChangeClause clause) {
        list(operation, i, what, clauses -> {
            clauses.set(i, clause);
            return clauses;
        });
    }

    private void list(OperationClauses operation, int i, String what, UnaryOperator<List<ChangeClause>> change) {
        List<ChangeClause> clauses = change.apply(new ArrayList<>(operation.clauses()));
        add(
                operation,
                "clause " + i + " " + what,
                new OperationClauses(operation.type(), operation.stated(), clauses, operation.otherwise()));
    }

    private void add(OperationClauses operation, String what, OperationClauses wrong) {
        UnaryOperator<DecisionTable> change = it -> it.with(replaced(it.changes(), wrong));
        boolean equivalent = every.isAnsweredBy(change.apply(table), operation.type());
        mutants.add(new Mutant(
                operation.type().id() + ": " + what,
                operation.type().id(),
                Set.of(),
                equivalent ? Mutant.Fate.EQUIVALENT : Mutant.Fate.TO_BE_NOTICED,
                change));
    }

    private static ChangeTable replaced(ChangeTable changes, OperationClauses wrong) {
        List<OperationClauses> operations = changes.operations().stream()
                .map(it -> it.type().equals(wrong.type()) ? wrong : it)
                .toList();
        return new ChangeTable(changes.signIn(), operations);
    }
}
