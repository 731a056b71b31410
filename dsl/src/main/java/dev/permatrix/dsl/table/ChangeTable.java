package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules for changes in normal form: for each operation its clauses in the order in which they win.
 *
 * @param operations one for each kind of operation
 */
public record ChangeTable(List<OperationClauses> operations) {

    public ChangeTable {
        operations = List.copyOf(operations);
    }

    /**
     * One operation.
     *
     * @param stated whether some rule of the matrix speaks of it; otherwise nobody may do it
     * @param clauses the first that applies decides
     * @param otherwise why it is denied where none applies
     */
    public record OperationClauses(OperationKind kind, boolean stated, List<ChangeClause> clauses, Reason otherwise) {

        public OperationClauses {
            clauses = List.copyOf(clauses);
        }

        /** Roles whose holders must be counted before the change, in order. */
        public List<Role> counted() {
            return clauses.stream()
                    .flatMap(clause -> clause.guard().count().stream())
                    .map(ChangeGuard.Count::role)
                    .distinct()
                    .toList();
        }
    }

    public OperationClauses of(OperationKind kind) {
        return operations.get(kind.ordinal());
    }

    /** The operations that the matrix speaks of, in order. */
    public List<OperationClauses> stated() {
        return operations.stream().filter(OperationClauses::stated).toList();
    }

    /** The same with one clause replaced: for tests that break it on purpose. */
    public ChangeTable with(OperationKind kind, int index, ChangeClause clause) {
        List<ChangeClause> clauses = new ArrayList<>(of(kind).clauses());
        clauses.set(index, clause);
        List<OperationClauses> changed = new ArrayList<>(operations);
        changed.set(kind.ordinal(), new OperationClauses(kind, of(kind).stated(), clauses, of(kind).otherwise()));
        return new ChangeTable(changed);
    }
}
