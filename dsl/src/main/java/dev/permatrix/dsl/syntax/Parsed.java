package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
     * where it stands on such a line, and nothing is "unused".
     *
     * @param sources every file that was read, by its name
     */
    public List<Diagnostic> withoutConsequences(List<Diagnostic> later, Map<String, SourceFile> sources) {
        if (!leftOut) {
            return later;
        }
        List<String> lines = syntax.source().lines();
        Set<Integer> unread = diagnostics.stream()
                .filter(Diagnostic::isError)
                .map(diagnostic -> diagnostic.span().line())
                .collect(Collectors.toSet());
        return later.stream()
                .filter(Diagnostic::isError)
                .filter(diagnostic -> unread.stream()
                        .noneMatch(
                                line -> line > lines.size() || follows(diagnostic, line, lines.get(line - 1), sources)))
                .toList();
    }

    private boolean follows(Diagnostic diagnostic, int line, String text, Map<String, SourceFile> sources) {
        Span span = diagnostic.span();
        if (span.length() == 0) {
            return true;
        }
        boolean here = line == span.line() && span.file().equals(syntax.source().name());
        return !here && folded(text).contains(folded(named(span, sources.get(span.file()))));
    }

    private static String named(Span span, SourceFile file) {
        int[] points = file.lines().get(span.line() - 1).codePoints().toArray();
        int start = span.column() - 1;
        int end = Math.min(points.length, span.endColumn() - 1);
        return new String(points, start, Math.max(0, end - start));
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\"]+", "").toLowerCase(Locale.ROOT);
    }
}
