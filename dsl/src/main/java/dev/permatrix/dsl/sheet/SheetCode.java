package dev.permatrix.dsl.sheet;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** What can be wrong with a table's file. */
public enum SheetCode implements DiagnosticCode {
    MALFORMED("PM061");

    private final String id;

    SheetCode(String id) {
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
