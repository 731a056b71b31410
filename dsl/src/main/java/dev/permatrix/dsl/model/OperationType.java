package dev.permatrix.dsl.model;

/**
 * An operation that rules can speak of: one that every matrix knows, or one that this matrix declares.
 *
 * @param id for a declared one its name; else the word of its kind
 * @param label for readers
 */
public record OperationType(OperationKind kind, String id, String label) {

    public static OperationType of(OperationKind kind) {
        return new OperationType(kind, kind.word(), kind.word());
    }

    public static OperationType declared(String id, String label) {
        return new OperationType(OperationKind.DECLARED, id, label);
    }
}
