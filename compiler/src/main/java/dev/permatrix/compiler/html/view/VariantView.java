package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * A named other reading, and what differs in it from the matrix as it is.
 *
 * @param stated what it states
 * @param dropped what of the matrix it replaces or leaves out
 */
public record VariantView(
        String id,
        String label,
        List<CellDifference> cells,
        List<Statement> stated,
        List<Statement> dropped,
        TraceView trace,
        LinkView place) {

    public boolean changesCells() {
        return !cells.isEmpty();
    }

    public boolean statesAny() {
        return !stated.isEmpty();
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

    /** A statement other than a cell: what kind it is of, and its words. */
    public record Statement(String kind, String words, LinkView place) {}
}
