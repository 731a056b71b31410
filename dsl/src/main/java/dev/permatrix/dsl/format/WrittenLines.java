package dev.permatrix.dsl.format;

import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.syntax.TraceSyntax;
import dev.permatrix.dsl.syntax.TraceSyntax.RemarkSyntax;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of a statement, with what stands behind and below them. */
final class WrittenLines {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    /** The first line of a statement. */
    WrittenLines head(String line, TraceSyntax trace) {
        return line(0, line, trace);
    }

    /** A line below the first. */
    WrittenLines below(String line, TraceSyntax trace) {
        return line(1, line, trace);
    }

    WrittenLines below(String line) {
        return below(line, TraceSyntax.NONE);
    }

    /** Whole statements. */
    WrittenLines statements(String written) {
        text.append(written);
        return this;
    }

    private WrittenLines line(int depth, String line, TraceSyntax trace) {
        text.append(INDENT.repeat(depth)).append(line).append(behind(trace)).append('\n');
        remarks(trace);
        return this;
    }

    private void remarks(TraceSyntax trace) {
        for (RemarkSyntax remark : trace.remarks()) {
            text.append(INDENT)
                    .append(remark.advice() ? "advice " : "note ")
                    .append(Spelling.of(remark.text()))
                    .append(references("cites", remark.cites()))
                    .append('\n');
        }
    }

    private static String behind(TraceSyntax trace) {
        return Stream.of(
                        references("cites", trace.cites()),
                        references("assumes", trace.assumes()),
                        trace.because()
                                .map(it -> "  because " + Spelling.label(it))
                                .orElse(""))
                .collect(Collectors.joining());
    }

    private static String references(String word, List<NameSyntax> references) {
        return references.isEmpty() ? "" : "  " + word + " " + Phrases.names(references);
    }

    String text() {
        return text.toString();
    }
}
