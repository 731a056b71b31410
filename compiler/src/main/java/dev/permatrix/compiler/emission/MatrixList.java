package dev.permatrix.compiler.emission;

import dev.permatrix.compiler.emission.MatrixSummary.FigureGroup;
import java.util.List;

/**
 * What a list of matrices says.
 *
 * @param totals figures of all matrices together; none where there are fewer than two
 */
public record MatrixList(List<MatrixSummary> matrices, List<FigureGroup> totals) {

    public MatrixList {
        matrices = List.copyOf(matrices);
        totals = List.copyOf(totals);
    }

    /** The headings of all figures, in order. */
    public List<String> headings() {
        return matrices.stream()
                .flatMap(it -> it.figures().stream().map(FigureGroup::heading))
                .distinct()
                .toList();
    }
}
