package dev.permatrix.dsl.load;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** Why a file cannot be read. */
public enum LoadCode implements DiagnosticCode {
    NOT_FOUND("PM001"),
    IS_A_FOLDER("PM002"),
    UNREADABLE("PM003"),
    NOT_UTF_8("PM004"),
    EMPTY("PM005"),
    TOO_LARGE("PM006"),
    BINARY("PM007");

    private final String id;

    LoadCode(String id) {
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
