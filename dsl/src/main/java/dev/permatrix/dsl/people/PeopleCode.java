package dev.permatrix.dsl.people;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** What can be wrong with the form of a people file. */
public enum PeopleCode implements DiagnosticCode {
    MALFORMED("PM701"),
    NOT_PLAIN("PM702"),
    UNKNOWN_KEY("PM703"),
    REPEATED("PM704"),
    WRONG_SHAPE("PM705"),
    TOO_LARGE("PM706"),
    MISPLACED("PM707"),
    MISSING("PM708"),
    WRONG_COLUMNS("PM709"),
    USERS_PATH("PM710");

    private final String id;

    PeopleCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
