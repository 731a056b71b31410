package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** What can be wrong with the form of a matrix. */
public enum SyntaxCode implements DiagnosticCode {
    UNEXPECTED_WORD("PM101"),
    RESERVED_WORD("PM102"),
    STRAY_CHARACTER("PM103"),
    TEXT_NOT_CLOSED("PM104"),
    UNKNOWN_STATEMENT("PM106"),
    ROW_NOT_CLOSED("PM107"),
    AND_WITH_OR("PM108"),
    NOT_BEFORE_LIST("PM109"),
    NESTED_TOO_DEEP("PM110"),
    LABEL_TOO_LONG("PM111"),
    TOO_MANY_ROWS("PM112"),
    LINE_TOO_LONG("PM113"),
    NUMBER_TOO_LARGE("PM114"),
    ASSUMPTION_WITH_TEXT("PM115"),
    TWO_IDENTIFIERS("PM116"),
    PART_MISSING("PM117"),
    PART_REPEATED("PM118"),
    EMPTY_LABEL("PM119"),
    ROW_OUTSIDE_TABLE("PM120");

    private final String id;

    SyntaxCode(String id) {
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
