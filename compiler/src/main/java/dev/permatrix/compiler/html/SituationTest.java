package dev.permatrix.compiler.html;

import dev.permatrix.compiler.results.GivenAnswer;
import dev.permatrix.compiler.results.SituationResults;
import dev.permatrix.compiler.results.TestState;
import java.util.Set;

/**
 * What became of the tests of one situation.
 *
 * @param known where the test failed, whether it is known that it did here
 * @param given what was answered in its place, where it failed here
 */
record SituationTest(TestState state, boolean known, Set<GivenAnswer> given) {

    SituationTest {
        given = Set.copyOf(given);
    }

    /** @param given none where no wrong answer of this situation is told */
    static SituationTest of(SituationResults all, Set<GivenAnswer> given) {
        boolean right = all.known() && given.isEmpty();
        return new SituationTest(right ? TestState.VERIFIED : all.state(), all.known(), given);
    }

    boolean failed() {
        return !given.isEmpty();
    }
}
