package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.util.List;

/**
 * As much of a matrix as could be read.
 *
 * @param syntax without the statements and lines that could not be read
 * @param diagnostics in the order of the file
 * @param leftOut whether anything was left out: then a name that seems to be missing may only be unreadable
 */
public record Parsed(MatrixSyntax syntax, List<Diagnostic> diagnostics, boolean leftOut) {

    public Parsed {
        diagnostics = List.copyOf(diagnostics);
    }

    /** The syntax if nothing is wrong with it. */
    public Checked<MatrixSyntax> checked() {
        return diagnostics.stream().anyMatch(Diagnostic::isError)
                ? new Checked.Rejected<>(diagnostics)
                : new Checked.Accepted<>(syntax, diagnostics);
    }
}
