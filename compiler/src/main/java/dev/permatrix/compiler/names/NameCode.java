package dev.permatrix.compiler.names;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** What can stand between a matrix and its Java names. */
public enum NameCode implements DiagnosticCode {
    SAME_NAME("PM501"),
    ONLY_CASE_DIFFERS("PM502"),
    NO_JAVA_NAME("PM503"),
    TYPE_TAKEN("PM504"),
    BAD_PACKAGE("PM505"),
    TOO_MANY("PM506");

    private final String id;

    NameCode(String id) {
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
