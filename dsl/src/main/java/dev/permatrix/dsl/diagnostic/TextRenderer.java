package dev.permatrix.dsl.diagnostic;

import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Renders diagnostics for a terminal or a log: message, place, the line with carets under the span, other places, help.
 * What a file contains can't disturb the terminal: control and direction characters are shown as escapes.
 */
public final class TextRenderer {

    private final LineLookup lines;
    private final boolean ansi;

    private TextRenderer(LineLookup lines, boolean ansi) {
        this.lines = lines;
        this.ansi = ansi;
    }

    /** Finds a line of a file by the name in its spans. */
    public interface LineLookup {
        Optional<String> line(String file, int number);
    }

    /** Without colours; {@code sources} finds a file by the name in its spans. */
    public static TextRenderer plain(Function<String, Optional<SourceFile>> sources) {
        return new TextRenderer(ofSources(sources), false);
    }

    /** With ANSI colours where {@code ansi} is set. */
    public static TextRenderer colored(Function<String, Optional<SourceFile>> sources, boolean ansi) {
        return new TextRenderer(ofSources(sources), ansi);
    }

    /** With ANSI colours where {@code ansi} is set; for files of which only some lines are at hand. */
    public static TextRenderer ofLines(LineLookup lines, boolean ansi) {
        return new TextRenderer(lines, ansi);
    }

    private static LineLookup ofSources(Function<String, Optional<SourceFile>> sources) {
        return (file, number) -> sources.apply(file)
                .map(SourceFile::lines)
                .filter(all -> number <= all.size())
                .map(all -> all.get(number - 1));
    }

    /** A text with control, direction and other invisible characters as escapes. */
    public static String visible(String text) {
        return SourceLine.visible(text);
    }

    /** All of them, with an empty line between; ends with a line end unless there is none. */
    public String render(List<Diagnostic> diagnostics) {
        return String.join("\n", diagnostics.stream().map(this::render).toList());
    }

    /** One diagnostic, each of its lines with its end. */
    public String render(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        String title = diagnostic.severity().word() + "[" + diagnostic.code().id() + "]";
        text.append(color(diagnostic.severity(), title)).append(": ");
        text.append(SourceLine.visible(diagnostic.message())).append('\n');
        place(text, diagnostic.primary(), "");
        diagnostic.related().forEach(label -> place(text, label, "also at "));
        diagnostic
                .help()
                .forEach(it ->
                        text.append("help: ").append(SourceLine.visible(it)).append('\n'));
        return text.toString();
    }

    private void place(StringBuilder text, Label label, String prefix) {
        Span span = label.span();
        text.append("  --> ")
                .append(prefix)
                .append(SourceLine.visible(span.toString()))
                .append('\n');
        Optional<String> line = lines.line(span.file(), span.line());
        if (line.isPresent()) {
            excerpt(text, SourceLine.around(line.get(), span), label);
        } else if (!label.text().isEmpty()) {
            text.append("  = ").append(SourceLine.visible(label.text())).append('\n');
        }
    }

    private void excerpt(StringBuilder text, SourceLine line, Label label) {
        String number = Integer.toString(label.span().line());
        text.append(number).append(" | ").append(line.text()).append('\n');
        text.append(" ".repeat(number.length())).append(" | ").append(" ".repeat(line.indent()));
        text.append("^".repeat(line.carets()));
        if (!label.text().isEmpty()) {
            text.append(' ').append(SourceLine.visible(label.text()));
        }
        text.append('\n');
    }

    private String color(Severity severity, String title) {
        if (!ansi) {
            return title;
        }
        String code = switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
        };
        return "\u001B[1;" + code + "m" + title + "\u001B[0m";
    }
}
