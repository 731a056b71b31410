package dev.permatrix.compiler.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of a test, or of several together.
 *
 * @param message what is wrong, several lines; empty where nothing is
 * @param tests those that ended so badly; of others none are told
 */
public record TestResult(TestState state, String message, List<TestId> tests) {

    private static final int LINES = 12;

    static final TestResult NOT_RUN = of(TestState.NOT_RUN);

    public TestResult {
        tests = List.copyOf(tests);
    }

    /** One in which nothing is wrong. */
    public static TestResult of(TestState state) {
        return new TestResult(state, "", List.of());
    }

    /** Of several the worst, with what all that are as bad say; none of none. */
    public static Optional<TestResult> worst(List<TestResult> results) {
        return results.stream()
                .map(TestResult::state)
                .min(Comparator.naturalOrder())
                .map(state -> new TestResult(
                        state,
                        results.stream()
                                .filter(it ->
                                        it.state() == state && !it.message().isEmpty())
                                .flatMap(it -> it.message().lines())
                                .distinct()
                                .limit(LINES)
                                .collect(Collectors.joining("\n")),
                        results.stream()
                                .filter(it -> it.state() == state)
                                .flatMap(it -> it.tests().stream())
                                .distinct()
                                .toList()));
    }
}
