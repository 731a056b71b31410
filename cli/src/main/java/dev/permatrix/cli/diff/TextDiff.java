package dev.permatrix.cli.diff;

import dev.permatrix.dsl.diagnostic.TextRenderer;
import dev.permatrix.dsl.diff.DiffReport;
import java.util.ArrayList;
import java.util.List;

/** A difference for a terminal: at most {@value #WIDTH} columns, but for words that are longer. */
public final class TextDiff {

    private static final int WIDTH = 100;

    private TextDiff() {}

    public static String render(DiffReport report) {
        StringBuilder text = new StringBuilder();
        wrap(report.summary(), "", "", text);
        for (DiffReport.Section section : report.sections()) {
            text.append('\n')
                    .append(section.title())
                    .append(" (")
                    .append(section.count())
                    .append(")\n");
            section.rows().forEach(row -> row(section.columns(), row, text));
        }
        return text.toString();
    }

    private static void row(List<String> columns, List<String> row, StringBuilder text) {
        wrap(row.get(0), "  ", "    ", text);
        for (int i = 1; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                wrap(columns.get(i).toLowerCase(java.util.Locale.ROOT) + ": " + row.get(i), "    ", "      ", text);
            }
        }
    }

    /** White space of the matrix is one space each; what a terminal would obey is shown instead. */
    private static void wrap(String words, String indent, String more, StringBuilder text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word :
                TextRenderer.visible(words.strip().replaceAll("\\s+", " ")).split(" ")) {
            if (!empty && length(line) + 1 + word.codePointCount(0, word.length()) > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(more);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        lines.forEach(it -> text.append(it).append('\n'));
    }

    private static int length(StringBuilder line) {
        return line.codePointCount(0, line.length());
    }
}
