package dev.permatrix.compiler.results;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.Span;

/** The wording of {@link ResultsCode}. */
public final class ResultsProblems {

    private ResultsProblems() {}

    static Diagnostic unreadable(String file, int line, int column, String reason) {
        return Diagnostic.of(
                        ResultsCode.REPORT_UNREADABLE,
                        new Span(file, Math.max(1, line), Math.max(1, column), 1),
                        "this test report can't be read: " + reason)
                .help("its tests count as not run: run them again");
    }

    static Diagnostic noReports(String folder) {
        return Diagnostic.of(
                        ResultsCode.NO_REPORTS,
                        Span.startOf(folder),
                        "there are no test reports in `" + folder + "`: no file TEST-….xml")
                .help("run the tests first, or name the folder that Surefire or Failsafe writes to");
    }

    static Diagnostic tooManyTests(String file, int most) {
        return Diagnostic.of(
                ResultsCode.TOO_MANY_TESTS,
                Span.startOf(file),
                "there are more than " + most + " tests: what this report and those behind it tell is left out");
    }

    /** @param className of one of its suites */
    public static Diagnostic noTestOfMatrix(Span matrix, String className) {
        return Diagnostic.of(
                        ResultsCode.NO_TEST_OF_MATRIX,
                        matrix,
                        "no test report tells of the tests of this matrix, such as " + className)
                .help(
                        "run them with Surefire or Failsafe 3.6 or newer, or name the Java package that they were made for");
    }
}
