package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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
     * where it stands on such a line, and nothing is "unused".
     *
     * @param sources every file that was read, by its name
     */
    public List<Diagnostic> withoutConsequences(List<Diagnostic> later, Map<String, SourceFile> sources) {
        if (!leftOut) {
            return later;
        }
        List<String> lines = syntax.source().lines();
        Map<Integer, String> unread = new TreeMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            int line = diagnostic.span().line();
            if (diagnostic.isError() && line > lines.size()) {
                return List.of();
            }
            if (diagnostic.isError()) {
                unread.computeIfAbsent(line, it -> folded(lines.get(it - 1)));
            }
        }
        Map<String, List<String>> known = new HashMap<>();
        return later.stream()
                .filter(Diagnostic::isError)
                .filter(diagnostic -> !follows(
                        diagnostic.span(),
                        unread,
                        known.computeIfAbsent(
                                diagnostic.span().file(),
                                file -> sources.get(file).lines())))
                .toList();
    }

    /** Whether what is told of here stands on a line that could not be read. */
    private boolean follows(Span span, Map<Integer, String> unread, List<String> lines) {
        if (span.length() == 0) {
            return !unread.isEmpty();
        }
        String named = folded(named(span, lines));
        boolean here = span.file().equals(syntax.source().name());
        return unread.entrySet().stream()
                .anyMatch(it ->
                        !(here && it.getKey() == span.line()) && it.getValue().contains(named));
    }

    private static String named(Span span, List<String> lines) {
        int[] points = lines.get(span.line() - 1).codePoints().toArray();
        int start = span.column() - 1;
        int end = Math.min(points.length, span.endColumn() - 1);
        return new String(points, start, Math.max(0, end - start));
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\"]+", "").toLowerCase(Locale.ROOT);
    }
}
