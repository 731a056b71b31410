package dev.permatrix.compiler.results;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** Everything that can be said about test reports. The page is made without what they don't tell. */
public enum ResultsCode implements DiagnosticCode {
    /** A report can't be understood. */
    REPORT_UNREADABLE("PM651"),
    /** A folder has no reports. */
    NO_REPORTS("PM652"),
    /** No report tells of any test of a matrix. */
    NO_TEST_OF_MATRIX("PM653"),
    /** There are more tests than are read. */
    TOO_MANY_TESTS("PM654"),
    /** Reports don't tell which test is which: the Surefire that wrote them is old. */
    OLD_SUREFIRE("PM655");

    private final String id;

    ResultsCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
