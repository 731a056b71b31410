package dev.permatrix.compiler.html;

import dev.permatrix.dsl.diff.MatrixDiff;
import dev.permatrix.dsl.table.DecisionTable;

/**
 * What a page of a matrix compares it with.
 *
 * @param diff from the earlier matrix to the one that the page shows
 * @param before the earlier one
 * @param after the one on the page
 * @param text the same difference for a pull request, to be copied
 */
public record Comparison(MatrixDiff diff, Compared before, Compared after, String text) {

    /**
     * One of the two.
     *
     * @param name what people call it, such as its file and variant
     */
    public record Compared(String name, DecisionTable table) {}
}
