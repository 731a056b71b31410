package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * What a later pass says, without what only follows from a line that could not be read: a name is not "unknown"
     * where it stands on such a line.
     */
    public List<Diagnostic> withoutConsequences(List<Diagnostic> later) {
        if (!leftOut) {
            return later;
        }
        List<String> lines = syntax.source().lines();
        Set<Integer> unread = diagnostics.stream()
                .filter(Diagnostic::isError)
                .map(diagnostic -> diagnostic.span().line())
                .collect(Collectors.toSet());
        return later.stream()
                .filter(diagnostic ->
                        !diagnostic.span().file().equals(syntax.source().name())
                                || unread.stream().noneMatch(line -> follows(diagnostic, line, lines)))
                .toList();
    }

    private static boolean follows(Diagnostic diagnostic, int line, List<String> lines) {
        if (diagnostic.span().length() == 0 || line > lines.size()) {
            return true;
        }
        return line != diagnostic.span().line()
                && folded(lines.get(line - 1)).contains(folded(named(diagnostic, lines)));
    }

    private static String named(Diagnostic diagnostic, List<String> lines) {
        int[] points = lines.get(diagnostic.span().line() - 1).codePoints().toArray();
        int start = diagnostic.span().column() - 1;
        int end = Math.min(points.length, diagnostic.span().endColumn() - 1);
        return new String(points, start, Math.max(0, end - start));
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\"]+", "").toLowerCase(Locale.ROOT);
    }
}
