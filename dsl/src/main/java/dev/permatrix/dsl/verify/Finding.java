package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.verify.Trials.Trial;
import java.util.Optional;

/**
 * A situation that breaks a promise, or would if the undecided were decided so.
 *
 * @param certain whether it breaks the promise however the undecided is decided
 */
record Finding(Sentence situation, Sentence answer, Decision decision, boolean certain) {

    static Finding of(Trial trial, String answer, boolean certain) {
        return of(trial, Sentence.of(answer), certain);
    }

    static Finding of(Trial trial, Sentence answer, boolean certain) {
        return new Finding(trial.words(), answer, trial.decision(), certain);
    }

    /** Allowed where it must not be. */
    static Optional<Finding> mustNotBeAllowed(Trial trial) {
        boolean certain = trial.decision().allowed();
        return trial.canBeAllowed()
                ? Optional.of(of(trial, certain ? "allowed" : "undecided", certain))
                : Optional.empty();
    }

    /**
     * Two answers that must be one.
     *
     * @param elsewhere behind the answer to the other
     */
    static Optional<Finding> mustBeTheSame(Trial one, Trial other, String elsewhere) {
        Decision here = one.decision();
        Decision there = other.decision();
        boolean same = here.outcome() == there.outcome() && here.granters().equals(there.granters());
        boolean open = here.open() || there.open();
        return same && !open
                ? Optional.empty()
                : Optional.of(of(one, word(here) + ", and " + word(there) + elsewhere, !open));
    }

    /** Undecided where somebody still has to decide, else what the outcome is called. */
    static String word(Decision decision) {
        return decision.open() ? "undecided" : VerifyProblems.word(decision.outcome());
    }
}
