package dev.permatrix.compiler.results;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A report of a generated suite that doesn't tell which test is which, as Surefire and Failsafe before 3.6 write it. 3.0 to 3.3
 * leave out the place of a test among those that a factory makes; 3.5.4 to 3.5.6 write titles in place of classes.
 *
 * @param suites the classes that it is about
 */
record UnclearReport(Kind kind, Set<String> suites) {

    /** What is wrong. */
    enum Kind {
        TITLES,
        NO_PLACES
    }

    UnclearReport {
        suites = Set.copyOf(suites);
    }

    /**
     * Only suites of ours are looked at: those that tell of their content.
     *
     * @param suite the class that the whole report is about
     */
    static Optional<UnclearReport> of(String suite, List<ReportedTest> tests) {
        Set<String> ours = new HashSet<>();
        for (ReportedTest test : tests) {
            if (ContentTest.content(test.id().name()).isPresent()) {
                if (isTitle(test.id().className())) {
                    return Optional.of(new UnclearReport(Kind.TITLES, Set.of(TestId.suite(suite))));
                }
                ours.add(test.id().suite());
            }
        }
        ours.retainAll(withoutPlaces(tests));
        return ours.isEmpty() ? Optional.empty() : Optional.of(new UnclearReport(Kind.NO_PLACES, ours));
    }

    /** No class has a space in its name, and each title of a suite has one. */
    private static boolean isTitle(String className) {
        return className.indexOf(' ') >= 0;
    }

    /**
     * The suites that have two tests with one name, or a test that only a factory can have made. A factory that breaks off before it
     * makes any test is told without a place by every version; it did not pass then.
     */
    private static Set<String> withoutPlaces(List<ReportedTest> tests) {
        Set<String> suites = new HashSet<>();
        Set<TestId> told = new HashSet<>();
        for (ReportedTest test : tests) {
            boolean made = test.id().name().equals(TestId.EVERY_PERMISSION) && test.state() == TestState.VERIFIED;
            if (made || !test.id().hasPlace() && !told.add(test.id())) {
                suites.add(test.id().suite());
            }
        }
        return suites;
    }
}
