package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.MatrixSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.HeadSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.Property;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the facts file of a matrix is: beside the matrix or below, never elsewhere.
 *
 * @param named where the matrix names it
 */
public record FactsPath(Path path, String shownName, Span named) {

    /** Empty where the matrix names no facts file. */
    public static Optional<Checked<FactsPath>> of(MatrixSyntax syntax, Path matrix, String shownName) {
        return syntax.statements().stream()
                .filter(HeadSyntax.class::isInstance)
                .flatMap(head -> ((HeadSyntax) head).property(Property.FACTS).stream())
                .findFirst()
                .map(name -> resolve(name, matrix, shownName));
    }

    /** What kept the file from being read, with the place that names it. */
    public <T> Checked<T> explained(Checked<T> loaded) {
        return loaded.match(
                Checked.Accepted::new,
                said -> new Checked.Rejected<>(
                        said.stream().map(it -> it.and(named, "named here")).toList()));
    }

    private static Checked<FactsPath> resolve(NameSyntax name, Path matrix, String shownName) {
        Diagnostics diagnostics = new Diagnostics();
        boolean plain = name.text().matches("[\\p{L}\\p{Nd}_. /-]+");
        if (!plain || name.text().startsWith("/") || name.text().contains("..")) {
            diagnostics.report(ResolveProblems.factsPath(name));
            return new Checked.Rejected<>(diagnostics.inOrder());
        }
        String folder = shownName.substring(0, shownName.lastIndexOf('/') + 1);
        return diagnostics.check(new FactsPath(matrix.resolveSibling(name.text()), folder + name.text(), name.span()));
    }
}
