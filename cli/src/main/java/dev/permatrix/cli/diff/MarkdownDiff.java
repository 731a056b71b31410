package dev.permatrix.cli.diff;

import dev.permatrix.dsl.diff.DiffReport;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A difference for a pull request: a table a kind of change, each cut off after some rows. */
public final class MarkdownDiff {

    /** As many rows as a table has; the comment of a pull request has an end. */
    static final int MOST_ROWS = 50;

    private MarkdownDiff() {}

    public static String render(DiffReport report) {
        StringBuilder text = new StringBuilder("**" + escaped(report.summary()) + "**\n");
        for (DiffReport.Section section : report.sections()) {
            text.append("\n### ")
                    .append(section.title())
                    .append(" (")
                    .append(section.count())
                    .append(")\n\n");
            text.append(row(section.columns()));
            text.append(row(Collections.nCopies(section.columns().size(), "---")));
            section.rows().stream()
                    .limit(MOST_ROWS)
                    .forEach(it -> text.append(
                            row(it.stream().map(MarkdownDiff::escaped).toList())));
            int more = section.rows().size() - MOST_ROWS;
            text.append(more > 0 ? "\n… and " + more + " more " + (more == 1 ? "row" : "rows") + "\n" : "");
        }
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** What Markdown or HTML would read as more than text is text. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().replaceAll("\\s+", " ").codePoints().forEach(it -> {
            if (it == '&') {
                escaped.append("&amp;");
            } else if (it == '<') {
                escaped.append("&lt;");
            } else if (it == '>') {
                escaped.append("&gt;");
            } else if (it == '@') {
                escaped.append("&#64;");
            } else if ("\\`*_{}[]()#+-.!|~$:".indexOf(it) >= 0 && isSpecial(it)) {
                escaped.append('\\').appendCodePoint(it);
            } else if (!Character.isISOControl(it)) {
                escaped.appendCodePoint(it);
            }
        });
        return escaped.toString();
    }

    /** Inside a table cell these alone begin something. */
    private static boolean isSpecial(int it) {
        return "\\`*_[]|~$#!".indexOf(it) >= 0;
    }
}
