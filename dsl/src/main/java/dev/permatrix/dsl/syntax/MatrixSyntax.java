package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.SourceFile;
import java.util.List;

/** A matrix file as written: its statements in order. */
public record MatrixSyntax(SourceFile source, List<StatementSyntax> statements) {

    public MatrixSyntax {
        statements = List.copyOf(statements);
    }
}
