package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Reason;
import java.util.List;
import java.util.Optional;

/** What became of every promise of a matrix. */
public record Verification(List<Proof> proofs) {

    /** Of a matrix whose promises nobody tried. */
    public static final Verification UNTRIED = new Verification(List.of());

    public Verification {
        proofs = List.copyOf(proofs);
    }

    /**
     * What became of one promise.
     *
     * @param situations how many were tried
     * @param counterexample present where it is refuted, and where it is open: a filling of undecided cells that breaks
     *     it
     */
    public record Proof(Invariant invariant, Result result, long situations, Optional<Counterexample> counterexample) {}

    /** The three ways that a proof can end. */
    public enum Result {
        /** It holds however the undecided cells are filled. */
        PROVED,
        /** It doesn't hold. */
        REFUTED,
        /** It hangs on undecided cells. */
        OPEN
    }

    /** A situation that breaks a promise, in words, and what decided it. */
    public record Counterexample(Sentence situation, Sentence answer, List<Reason> reasons) {
        public Counterexample {
            reasons = List.copyOf(reasons);
        }
    }
}
