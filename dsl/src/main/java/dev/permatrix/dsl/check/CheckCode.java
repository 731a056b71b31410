package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** What the checks of a model can find. */
public enum CheckCode implements DiagnosticCode {
    MISSING_CELL("PM301", Severity.ERROR),
    CONTRADICTING_CELLS("PM302", Severity.ERROR),
    UNCITED_STATEMENT("PM303", Severity.ERROR),
    UNCITED_ADVICE("PM304", Severity.WARNING),
    MISSING_MARK("PM305", Severity.WARNING),
    WRONG_MARK("PM306", Severity.WARNING),
    UNUSED("PM307", Severity.WARNING),
    PARTLY_NARROWED_ROW("PM308", Severity.WARNING),
    NOTHING_TO_DECIDE("PM309", Severity.ERROR),
    WRONG_KIND_OF_CITATION("PM310", Severity.ERROR),
    IDLE_EXCEPTION("PM311", Severity.WARNING),
    CYCLE("PM312", Severity.ERROR),
    DERIVED_ASSIGNED("PM313", Severity.ERROR),
    DERIVED_FROM_DERIVED("PM314", Severity.ERROR),
    KEY_COLUMNS("PM315", Severity.ERROR),
    NEVER_MEETS_MAY("PM316", Severity.WARNING),
    DEAD_RULE("PM317", Severity.WARNING),
    EXCEPTION_ALONE("PM318", Severity.WARNING),
    NEEDS_ELSEWHERE("PM319", Severity.ERROR),
    NEEDS_WHAT_IS_DENIED("PM320", Severity.WARNING),
    CASE_ONLY("PM321", Severity.WARNING),
    TOO_MANY_SITUATIONS("PM322", Severity.ERROR),
    IDLE_RIGHT("PM323", Severity.WARNING),
    TOO_MANY_NEEDS("PM324", Severity.ERROR);

    private final String id;
    private final Severity severity;

    CheckCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
