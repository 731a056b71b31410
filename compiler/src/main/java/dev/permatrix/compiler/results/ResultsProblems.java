package dev.permatrix.compiler.results;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.Span;
import java.util.List;

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

    /** @param files one or more */
    static Diagnostic oldSurefire(UnclearReport.Kind kind, List<String> files) {
        int others = files.size() - 1;
        String these = others == 0
                ? "this test report doesn't"
                : "this test report and " + others + (others == 1 ? " other don't" : " others don't");
        String what = switch (kind) {
            case TITLES -> "titles stand in place of classes";
            case NO_PLACES -> "the numbers of tests are missing";
        };
        return Diagnostic.of(
                        ResultsCode.OLD_SUREFIRE,
                        Span.startOf(files.get(0)),
                        these + " tell which test is which: " + what
                                + ", as Surefire and Failsafe before 3.6 write them")
                .help(
                        "write `<version>3.6.1</version>` for maven-surefire-plugin in the pom, for maven-failsafe-plugin too,"
                                + " and run the tests again");
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
