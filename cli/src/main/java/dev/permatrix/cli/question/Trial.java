package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.Decision;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A question with everything settled that it leaves open, and its decision.
 *
 * @param circumstance the same number for trials that take the same facts as so
 * @param assuming what is taken as so, such as {@code employee=yes}; worked out where somebody asks, since most trials
 *     agree
 */
record Trial(int circumstance, Supplier<Map<Unknown, String>> assuming, Decision decision) {

    Map<Unknown, String> assumed() {
        return assuming.get();
    }

    Answer answer() {
        return new Answer(decision.outcome(), decision.granters());
    }
}
