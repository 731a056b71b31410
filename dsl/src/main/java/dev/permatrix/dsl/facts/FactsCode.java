package dev.permatrix.dsl.facts;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** What can be wrong with a facts file. */
public enum FactsCode implements DiagnosticCode {
    WRONG_HEADER("PM051"),
    WRONG_FIELD_COUNT("PM052"),
    MISSING_ID("PM053"),
    DUPLICATE_ID("PM054"),
    UNKNOWN_STRENGTH("PM055"),
    MALFORMED("PM056");

    private final String id;

    FactsCode(String id) {
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
