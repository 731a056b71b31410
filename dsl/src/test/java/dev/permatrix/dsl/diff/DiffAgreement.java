package dev.permatrix.dsl.diff;

import java.util.Optional;

/**
 * Holds the difference of two matrices against the reference: in each situation of either matrix, what the earlier one
 * says with the differences applied must be what the later one says.
 */
public final class DiffAgreement {

    private final DecisionsAgreement decisions;
    private final ChangesAgreement changes;
    private final Tally tally = new Tally();

    public DiffAgreement(MatrixDiff diff) {
        Both<Translation> translations =
                new Both<>(Version.BEFORE, Version.AFTER).map(from -> new Translation(diff.models(), from));
        this.decisions = new DecisionsAgreement(diff, translations, tally);
        this.changes = new ChangesAgreement(diff, translations, tally);
    }

    public int compared() {
        return tally.compared();
    }

    public int differing() {
        return tally.differing();
    }

    /** The first situation in which the differences are wrong. */
    public Optional<String> firstFault() {
        return decisions.firstFault().or(changes::firstFault);
    }

    /** The same of permissions only. */
    public Optional<String> firstFaultOfDecisions() {
        return decisions.firstFault();
    }
}
