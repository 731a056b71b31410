package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.MatrixSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.HeadSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.Property;
import dev.permatrix.dsl.syntax.StatementSyntax.UseSyntax;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a file is that a matrix names: beside the matrix or below, never elsewhere.
 *
 * @param named where the matrix names it
 */
public record NamedFile(Path path, String shownName, Span named) {

    /** Where the matrix itself is. */
    public record Place(Path matrix, String shownName) {}

    /** Its facts file; empty where it names none. */
    public static Optional<Checked<NamedFile>> facts(MatrixSyntax syntax, Place place) {
        return syntax.statements().stream()
                .filter(HeadSyntax.class::isInstance)
                .flatMap(head -> ((HeadSyntax) head).property(Property.FACTS).stream())
                .findFirst()
                .map(name -> resolve(name, place, "a facts file", "facts \"statements.csv\""));
    }

    /** What it is built over; empty where that is nothing. */
    public static Optional<Checked<NamedFile>> base(MatrixSyntax syntax, Place place) {
        List<NameSyntax> named = syntax.statements().stream()
                .filter(UseSyntax.class::isInstance)
                .map(use -> ((UseSyntax) use).file())
                .toList();
        return named.stream()
                .findFirst()
                .map(name -> named.size() > 1
                        ? rejected(ResolveProblems.declaredTwice(
                                "base", name.text(), named.get(1).span(), name.span()))
                        : resolve(name, place, "a matrix", "use \"base.matrix\""));
    }

    /** The rows of a table. */
    public static Checked<NamedFile> table(NameSyntax name, Place place) {
        return resolve(name, place, "a table", "table \"Rights\" from \"rights.csv\"");
    }

    /** What is said where a matrix is built over itself. */
    public <T> Checked<T> inCircle() {
        return rejected(ResolveProblems.baseInCircle(named, shownName));
    }

    /** What kept the file from being read, with the place that names it. */
    public <T> Checked<T> explained(Checked<T> loaded) {
        return loaded.match(
                Checked.Accepted::new,
                said -> new Checked.Rejected<>(
                        said.stream().map(it -> it.and(named, "named here")).toList()));
    }

    private static <T> Checked<T> rejected(Diagnostic diagnostic) {
        return new Checked.Rejected<>(List.of(diagnostic));
    }

    private static Checked<NamedFile> resolve(NameSyntax name, Place place, String what, String example) {
        boolean plain = name.text().matches("[\\p{L}\\p{Nd}_. /-]+");
        if (!plain || name.text().startsWith("/") || name.text().contains("..")) {
            return rejected(ResolveProblems.filePath(name, what, example));
        }
        String folder = place.shownName().substring(0, place.shownName().lastIndexOf('/') + 1);
        return new Checked.Accepted<>(
                new NamedFile(place.matrix().resolveSibling(name.text()), folder + name.text(), name.span()),
                List.of());
    }
}
