package dev.permatrix.dsl.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what one pass says. Each diagnostic is kept once, in the order of file, line and column. Past {@value
 * #LIMIT} the rest is only counted.
 */
public final class Diagnostics {

    /** As many as a person would ever read of one run. */
    public static final int LIMIT = 1_000;

    private static final Comparator<Diagnostic> IN_ORDER = Comparator.comparing(
                    (Diagnostic d) -> d.span().file())
            .thenComparingInt(d -> d.span().line())
            .thenComparingInt(d -> d.span().column())
            .thenComparing(d -> d.code().id())
            .thenComparing(Diagnostic::message);

    private final Set<Diagnostic> reported = new LinkedHashSet<>();
    private boolean errors;

    public void report(Diagnostic diagnostic) {
        errors |= diagnostic.isError();
        if (reported.size() < LIMIT) {
            reported.add(diagnostic);
        }
    }

    public void reportAll(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::report);
    }

    public boolean hasErrors() {
        return errors;
    }

    /** Everything reported so far, in order. */
    public List<Diagnostic> inOrder() {
        List<Diagnostic> sorted = new ArrayList<>(reported);
        sorted.sort(IN_ORDER);
        return List.copyOf(sorted);
    }

    /** The value if nothing reported so far is an error. */
    public <T> Checked<T> check(T value) {
        return errors ? new Checked.Rejected<>(inOrder()) : new Checked.Accepted<>(value, inOrder());
    }
}
