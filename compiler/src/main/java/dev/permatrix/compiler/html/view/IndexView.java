package dev.permatrix.compiler.html.view;

import dev.permatrix.compiler.emission.MatrixSummary;
import dev.permatrix.compiler.emission.MatrixSummary.FigureGroup;
import java.util.List;
import java.util.Map;

/**
 * The list of all pages.
 *
 * @param t every word that is not an author's
 * @param size how many matrices there are, in words
 * @param generator who made the page
 * @param made the same as a sentence
 * @param headings those of the figures, in order
 * @param totals figures of all matrices together, under every heading; none where there is one matrix
 */
public record IndexView(
        Map<String, String> t,
        String size,
        String generator,
        String made,
        List<String> headings,
        List<Row> rows,
        List<FigureGroup> totals) {

    public boolean hasTotals() {
        return !totals.isEmpty();
    }

    /**
     * A matrix.
     *
     * @param cells figures under every heading; one of them may have none
     */
    public record Row(MatrixSummary matrix, List<FigureGroup> cells) {}
}
