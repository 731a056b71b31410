package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.TestId;
import dev.permatrix.compiler.results.TestSubject;
import dev.permatrix.dsl.model.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The suite of all promises: a nested class for each, with its words above it. */
final class InvariantsSuite {

    private static final String TEMPLATE = """
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import static org.junit.jupiter.api.DynamicTest.dynamicTest;

            import java.util.Collections;
            import java.util.List;
            import java.util.Set;
            import java.util.stream.Stream;
            import org.junit.jupiter.api.DisplayName;
            import org.junit.jupiter.api.DynamicTest;
            import org.junit.jupiter.api.Nested;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.TestFactory;

            /** Every promise of the matrix, tried by brute force: in every situation, without any expected text. */
            @DisplayName($title$)
            class $suite$ {
            $nested$$content$}
            """;

    private static final String SUITE = "InvariantsTest";
    private static final String HOLDS = "holds";

    private static final String NESTED = """

                // $label$
                //   $written$
                // $place$
                @Nested
                @DisplayName($display$)
                class $type$ {

                    private final $kind$ promise = new $kind$($promise$);

                    @TestFactory
                    @DisplayName($words$)
                    Stream<DynamicTest> $holds$() {
                        return Stream.of(
                                $tests$);
                    }
                }
            """;

    private static final String UNTRIED = """

                // Not tried here: $reason$
                // $label$
                //   $written$
                // $place$
            """;

    private final Emission emission;
    private final PromiseText text;

    /** @param tests none where the generated API can't show it; then it has no type */
    private record Tried(Invariant invariant, String type, List<PromiseText.Test> tests) {}

    InvariantsSuite(Emission emission, List<SuiteOperation> operations) {
        this.emission = emission;
        this.text = new PromiseText(emission, operations);
    }

    List<GeneratedFile> files() {
        List<Tried> all = tried();
        if (all.stream().allMatch(it -> it.tests().isEmpty())) {
            return List.of();
        }
        String filled = new Template(TEMPLATE)
                .with("suite", SUITE)
                .with("title", JavaText.literal(emission.title() + ": promises"))
                .with("nested", all.stream().map(this::nested).collect(Collectors.joining()))
                .with("content", ContentStamp.test(emission))
                .filled();
        return List.of(new SuiteSource(emission).file(SUITE, filled));
    }

    /** The tests of these files. */
    List<PlannedTest> tests() {
        String suite = new SuiteSource(emission).className(SUITE);
        return tried().stream()
                .flatMap(it -> IntStream.rangeClosed(1, it.tests().size())
                        .mapToObj(place -> new PlannedTest(
                                TestId.made(suite + "$" + it.type(), HOLDS, place),
                                new TestSubject.OfPromise(it.invariant()))))
                .toList();
    }

    private List<Tried> tried() {
        TestNames names = new TestNames();
        List<Tried> all = new ArrayList<>();
        for (Invariant invariant : emission.model().invariants()) {
            List<PromiseText.Test> tests = invariant.promise().match(text);
            String type = tests.isEmpty() ? "" : names.type(invariant.label(), "Promise");
            all.add(new Tried(invariant, type, tests));
        }
        return all;
    }

    private String nested(Tried tried) {
        Invariant invariant = tried.invariant();
        String kind = isAboutChanges(invariant) ? "PromisedChange" : "Promised";
        String promise = invariant.span() + ": " + invariant.written();
        return new Template(tried.tests().isEmpty() ? UNTRIED : NESTED)
                .with("label", JavaText.comment(invariant.label()))
                .with("written", JavaText.comment(invariant.written()))
                .with("place", JavaText.comment(invariant.span().toString()))
                .with("display", JavaText.literal(invariant.label()))
                .with("words", JavaText.literal(invariant.written()))
                .with("type", tried.type())
                .with("holds", HOLDS)
                .with("kind", kind)
                .with("promise", JavaText.literal(promise))
                .with("reason", untried(invariant))
                .with(
                        "tests",
                        tried.tests().stream()
                                .map(InvariantsSuite::dynamic)
                                .collect(Collectors.joining(",\n                    ")))
                .filled();
    }

    private static String dynamic(PromiseText.Test test) {
        return "dynamicTest(" + JavaText.literal(test.words()) + ",\n                            () -> " + test.body()
                + ")";
    }

    private static boolean isAboutChanges(Invariant invariant) {
        return invariant.promise().match(new AboutChanges());
    }

    private static String untried(Invariant invariant) {
        return isAboutChanges(invariant)
                ? "no method of UserChanges makes such a change, so that nobody can."
                : "it speaks of cells, and decisions don't show the cells behind them. The compiler checks it.";
    }

    /** Whether a promise is about changes. */
    private static final class AboutChanges implements Invariant.Cases<Boolean> {
        @Override
        public Boolean onlyMay(Invariant.OnlyMay promise) {
            return false;
        }

        @Override
        public Boolean mayAllThat(Invariant.MayAllThat promise) {
            return false;
        }

        @Override
        public Boolean mayMore(Invariant.MayMore promise) {
            return false;
        }

        @Override
        public Boolean mayNothing(Invariant.MayNothing promise) {
            return false;
        }

        @Override
        public Boolean may(Invariant.May promise) {
            return false;
        }

        @Override
        public Boolean differOnlyIn(Invariant.DifferOnlyIn promise) {
            return false;
        }

        @Override
        public Boolean sameCells(Invariant.SameCells promise) {
            return false;
        }

        @Override
        public Boolean onlyCan(Invariant.OnlyCan promise) {
            return true;
        }

        @Override
        public Boolean alwaysHeld(Invariant.AlwaysHeld promise) {
            return true;
        }

        @Override
        public Boolean descending(Invariant.Descending promise) {
            return false;
        }

        @Override
        public Boolean mayBoth(Invariant.MayBoth promise) {
            return false;
        }

        @Override
        public Boolean holdsBoth(Invariant.HoldsBoth promise) {
            return true;
        }

        @Override
        public Boolean neverBecomes(Invariant.NeverBecomes promise) {
            return true;
        }

        @Override
        public Boolean monotone(Invariant.Monotone promise) {
            return false;
        }

        @Override
        public Boolean implies(Invariant.Implies promise) {
            return false;
        }

        @Override
        public Boolean noDifference(Invariant.NoDifference promise) {
            return false;
        }
    }
}
