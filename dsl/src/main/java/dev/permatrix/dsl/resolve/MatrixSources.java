package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.syntax.MatrixSyntax;
import java.util.List;

/**
 * All that one matrix is made of.
 *
 * @param own the file itself
 * @param bases what it is built over: the matrix that it names with {@code use}, then what that one names
 * @param statements of all facts files; none where none is named
 */
public record MatrixSources(MatrixSyntax own, List<MatrixSyntax> bases, List<SourceStatement> statements) {

    public MatrixSources {
        bases = List.copyOf(bases);
        statements = List.copyOf(statements);
    }
}
