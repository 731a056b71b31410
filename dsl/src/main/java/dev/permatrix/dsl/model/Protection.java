package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/** What can't be done to whoever holds a role at that moment, by anybody. */
public record Protection(OperationKind against, Trace trace, Span span) {

    /** As written. */
    public String words() {
        return switch (against) {
            case REMOVE -> "its holder cannot be removed";
            case LOCK -> "its holder cannot be locked";
            case UNLOCK,
                    ASSIGN,
                    UNASSIGN,
                    CHANGE,
                    TRANSFER,
                    GRANT,
                    REVOKE,
                    CREATE_ROLE,
                    EDIT_ROLE,
                    DELETE_ROLE,
                    DECLARED -> throw new IllegalStateException("no protection against " + against);
        };
    }
}
