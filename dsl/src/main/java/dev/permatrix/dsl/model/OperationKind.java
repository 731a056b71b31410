package dev.permatrix.dsl.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done to a user, to what a user was granted, or to a role. */
public enum OperationKind {
    REMOVE,
    LOCK,
    UNLOCK,
    ASSIGN,
    UNASSIGN,
    CHANGE,
    TRANSFER,
    GRANT,
    REVOKE,
    CREATE_ROLE,
    EDIT_ROLE,
    DELETE_ROLE,
    /** One that the matrix declares: done to a user, and of which nothing but its name is known. */
    DECLARED;

    /** As people write it: {@code remove}, {@code delete role}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether it gives a role to a user, or takes one. */
    public boolean movesRole() {
        return switch (this) {
            case ASSIGN, UNASSIGN, CHANGE, TRANSFER -> true;
            case REMOVE, LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> false;
        };
    }

    /** Whether it is done to a role itself; otherwise it is done to a user. */
    public boolean isOnRoles() {
        return switch (this) {
            case CREATE_ROLE, EDIT_ROLE, DELETE_ROLE -> true;
            case REMOVE, LOCK, UNLOCK, ASSIGN, UNASSIGN, CHANGE, TRANSFER, GRANT, REVOKE, DECLARED -> false;
        };
    }

    /** Whether it is about what one user was granted. */
    public boolean isAboutGrants() {
        return this == GRANT || this == REVOKE;
    }

    /** The one that people write like this; empty if there is none. */
    public static Optional<OperationKind> ofWord(String word) {
        return Stream.of(values())
                .filter(kind -> kind != DECLARED && kind.word().equals(word))
                .findFirst();
    }
}
