package dev.permatrix.dsl.diff;

import java.util.List;
import java.util.Optional;

/** What was compared so far, and what differed. */
final class Tally {

    private int compared;
    private int differing;

    int compared() {
        return compared;
    }

    int differing() {
        return differing;
    }

    void asked() {
        compared++;
    }

    void answered(Move move) {
        differing += move.from().equals(move.to()) ? 0 : 1;
    }

    /**
     * What is wrong with what was told.
     *
     * @param asked what both were asked
     * @param real what the reference of each says
     * @param told every difference that is told of it
     */
    static Optional<String> fault(Object asked, Move real, List<Move> told) {
        List<Move> expected = real.from().equals(real.to()) ? List.of() : List.of(real);
        return told.equals(expected)
                ? Optional.empty()
                : Optional.of(asked + "\nbefore: " + real.from() + "\nafter: " + real.to() + "\ntold: " + told);
    }

    /** @param version of the matrix that answered here */
    static Move move(Version version, Said here, Said elsewhere) {
        return version == Version.BEFORE ? new Move(here, elsewhere) : new Move(elsewhere, here);
    }
}
