package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * A named other reading, and what differs in it from the matrix as it is.
 *
 * @param changes answers about changes that differ
 * @param promises what became of each promise in it
 * @param stated what it states
 * @param dropped what of the matrix it replaces or leaves out
 * @param tests what its own tests say of it as a whole; none where nobody looked
 */
public record VariantView(
        String id,
        String label,
        List<CellDifference> cells,
        List<ChangeDifference> changes,
        List<Verdicts> promises,
        List<Statement> stated,
        List<Statement> dropped,
        List<HeadView.Entry> tests,
        TraceView trace,
        LinkView place) {

    public boolean changesCells() {
        return !cells.isEmpty();
    }

    public boolean changesChanges() {
        return !changes.isEmpty();
    }

    public boolean promisesAny() {
        return !promises.isEmpty();
    }

    public boolean statesAny() {
        return !stated.isEmpty();
    }

    public boolean testsAny() {
        return !tests.isEmpty();
    }

    public boolean dropsAny() {
        return !dropped.isEmpty();
    }

    /**
     * A permission that some role may otherwise.
     *
     * @param before none where the matrix has no such role or permission
     */
    public record CellDifference(String permission, String role, List<AnswerView> before, List<AnswerView> after) {}

    /**
     * Who may otherwise make a change.
     *
     * @param before none where the matrix has no such role or operation
     */
    public record ChangeDifference(
            String operation,
            String actor,
            String target,
            List<ChangesView.ChangeAnswerView> before,
            List<ChangesView.ChangeAnswerView> after) {}

    /** The promises of which the same became. */
    public record Verdicts(String tone, String verdict, List<Verdict> promises) {}

    /**
     * One of them.
     *
     * @param before what became of it in the matrix; empty where that is the same
     */
    public record Verdict(String before, LinkView promise) {}

    /** A statement other than a cell: what kind it is of, and its words. */
    public record Statement(String kind, String words, LinkView place) {}
}
