package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules for changes in normal form: what an actor must pass to sign in, then for each operation its clauses in the
 * order in which they win.
 *
 * @param signIn asked of the actor before anything else
 * @param operations one for each operation that every matrix knows, then those that this one declares
 */
public record ChangeTable(List<GateClause> signIn, List<OperationClauses> operations) {

    public ChangeTable {
        signIn = List.copyOf(signIn);
        operations = List.copyOf(operations);
    }

    /**
     * One operation.
     *
     * @param stated whether some rule of the matrix speaks of it; otherwise nobody may do it
     * @param clauses the first that applies decides
     * @param otherwise why it is denied where none applies
     */
    public record OperationClauses(OperationType type, boolean stated, List<ChangeClause> clauses, Reason otherwise) {

        public OperationClauses {
            clauses = List.copyOf(clauses);
        }

        public OperationKind kind() {
            return type.kind();
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

    public OperationClauses of(OperationType type) {
        return operations.stream()
                .filter(operation -> operation.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The operations that the matrix speaks of, in order. */
    public List<OperationClauses> stated() {
        return operations.stream().filter(OperationClauses::stated).toList();
    }

    /** The same with one clause replaced: for tests that break it on purpose. */
    public ChangeTable with(OperationType type, int index, ChangeClause clause) {
        List<OperationClauses> changed = new ArrayList<>();
        for (OperationClauses operation : operations) {
            List<ChangeClause> clauses = new ArrayList<>(operation.clauses());
            if (operation.type().equals(type)) {
                clauses.set(index, clause);
            }
            changed.add(new OperationClauses(operation.type(), operation.stated(), clauses, operation.otherwise()));
        }
        return new ChangeTable(signIn, changed);
    }
}
