package dev.permatrix.dsl;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is said of the matrices of one run. What is so in a matrix is so in those that are built over it, often
 * with another example: it is said once, as of the matrix in whose file it stands.
 */
final class SaidOnce {

    private final Diagnostics diagnostics = new Diagnostics();
    private final Set<Place> told = new HashSet<>();
    private final List<List<Diagnostic>> elsewhere = new ArrayList<>();
    private boolean errors;

    /** What was said of which place. */
    private record Place(String code, Span span) {
        static Place of(Diagnostic diagnostic) {
            return new Place(diagnostic.code().id(), diagnostic.span());
        }
    }

    /** Takes note of all that was said while this file was read. */
    void add(MatrixFile file, Diagnostics said) {
        errors |= said.hasErrors();
        List<Diagnostic> ofOthers = new ArrayList<>();
        for (Diagnostic it : said.inOrder()) {
            if (it.span().file().equals(file.shownName())) {
                diagnostics.report(it);
                told.add(Place.of(it));
            } else {
                ofOthers.add(it);
            }
        }
        elsewhere.add(ofOthers);
    }

    /** The value if no file had an error. */
    <T> Checked<T> check(T value) {
        for (List<Diagnostic> said : elsewhere) {
            List<Diagnostic> fresh =
                    said.stream().filter(it -> !told.contains(Place.of(it))).toList();
            diagnostics.reportAll(fresh);
            fresh.forEach(it -> told.add(Place.of(it)));
        }
        elsewhere.clear();
        return errors ? new Checked.Rejected<>(diagnostics.inOrder()) : diagnostics.check(value);
    }
}
