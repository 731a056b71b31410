package dev.permatrix.dsl.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done to a user of the account. */
public enum OperationKind {
    /** Takes the user off the account. */
    REMOVE,
    /** Keeps the user from signing in. */
    LOCK,
    /** Lets a locked user sign in again. */
    UNLOCK,
    /** Gives the user another role in place of the present one. */
    CHANGE,
    /** Hands the actor's own role to the user; the actor becomes something else in the same step. */
    TRANSFER,
    /** Gives the user a row that is on request for them. */
    GRANT,
    /** Takes a granted row back. */
    REVOKE;

    /** As written in a matrix. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The operation that is written like this; empty if there is none. */
    public static Optional<OperationKind> ofWord(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
