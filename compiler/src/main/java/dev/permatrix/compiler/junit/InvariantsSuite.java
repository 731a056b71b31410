package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.model.Invariant;
import java.util.List;
import java.util.stream.Collectors;

/** The suite of all promises: a nested class for each, with its words above it. */
final class InvariantsSuite {

    private static final String TEMPLATE = """
            import static org.junit.jupiter.api.DynamicTest.dynamicTest;

            import java.util.Collections;
            import java.util.List;
            import java.util.Set;
            import java.util.stream.Stream;
            import org.junit.jupiter.api.DisplayName;
            import org.junit.jupiter.api.DynamicTest;
            import org.junit.jupiter.api.Nested;
            import org.junit.jupiter.api.TestFactory;

            /** Every promise of the matrix, tried by brute force: in every situation, without any expected text. */
            @DisplayName($title$)
            class InvariantsTest {
            $nested$}
            """;

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
                    Stream<DynamicTest> holds() {
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
    private final PromiseText tests;
    private final TestNames names = new TestNames();

    InvariantsSuite(Emission emission, List<SuiteOperation> operations) {
        this.emission = emission;
        this.tests = new PromiseText(emission, operations);
    }

    List<GeneratedFile> files() {
        List<Invariant> invariants = emission.model().invariants();
        if (invariants.isEmpty()
                || invariants.stream().allMatch(it -> it.promise().match(tests).isEmpty())) {
            return List.of();
        }
        String filled = new Template(TEMPLATE)
                .with("title", JavaText.literal(emission.title() + ": promises"))
                .with("nested", invariants.stream().map(this::nested).collect(Collectors.joining()))
                .filled();
        return List.of(new SuiteSource(emission).file("InvariantsTest", filled));
    }

    private String nested(Invariant invariant) {
        List<PromiseText.Test> all = invariant.promise().match(tests);
        String kind = isAboutChanges(invariant) ? "PromisedChange" : "Promised";
        String promise = invariant.span() + ": " + invariant.written();
        return new Template(all.isEmpty() ? UNTRIED : NESTED)
                .with("label", JavaText.comment(invariant.label()))
                .with("written", JavaText.comment(invariant.written()))
                .with("place", JavaText.comment(invariant.span().toString()))
                .with("display", JavaText.literal(invariant.label()))
                .with("words", JavaText.literal(invariant.written()))
                .with("type", all.isEmpty() ? "" : names.type(invariant.label(), "Promise"))
                .with("kind", kind)
                .with("promise", JavaText.literal(promise))
                .with("reason", untried(invariant))
                .with(
                        "tests",
                        all.stream()
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
