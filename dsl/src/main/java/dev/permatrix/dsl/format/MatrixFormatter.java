package dev.permatrix.dsl.format;

import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.LineDepths;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lays a {@code .matrix} file out: the columns of each table below each other, two blanks for each step that a line
 * stands below another, no white space at line ends. Words, comments and blank lines stay as they are.
 */
public final class MatrixFormatter {

    private static final String INDENT = "  ";

    /** What the language takes for white space. */
    private static final Pattern AROUND = Pattern.compile(
            "^[ \\t\\f\\u00A0\\u2003\\u2009\\u202F\\u3000]+|[ \\t\\f\\u00A0\\u2003\\u2009\\u202F\\u3000]+$");

    private final List<String> lines;
    private final Map<Integer, Integer> depths;

    private MatrixFormatter(SourceFile source) {
        this.lines = source.lines();
        this.depths = LineDepths.of(source);
    }

    /** The text of the file, laid out. The file must have no errors of form. */
    public static String format(SourceFile source) {
        return new MatrixFormatter(source).text();
    }

    private String text() {
        Iterator<String> rows = alignedRows().iterator();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String words = words(i);
            String line = isRow(i) ? rows.next() : words;
            text.append(words.isEmpty() ? "" : INDENT.repeat(depth(i)))
                    .append(line)
                    .append('\n');
        }
        return text.toString();
    }

    /** The rows of all tables, each table aligned by itself. */
    private List<String> alignedRows() {
        List<String> aligned = new ArrayList<>();
        List<String> table = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isRow(i)) {
                table.add(words(i));
            } else if (depths.getOrDefault(i + 1, 1) == 0) {
                aligned.addAll(TableLayout.aligned(table));
                table.clear();
            }
        }
        aligned.addAll(TableLayout.aligned(table));
        return aligned;
    }

    private boolean isRow(int index) {
        return depths.containsKey(index + 1) && words(index).startsWith("|");
    }

    private String words(int index) {
        return AROUND.matcher(lines.get(index)).replaceAll("");
    }

    /** A comment stands like the line that it is written above; by itself, like those that it is among. */
    private int depth(int index) {
        int below = index;
        while (below < lines.size()
                && !depths.containsKey(below + 1)
                && !words(below).isEmpty()) {
            below++;
        }
        boolean alone = below == lines.size() || words(below).isEmpty();
        boolean indented = !lines.get(index).startsWith(words(index));
        return alone ? (indented ? 1 : 0) : depths.get(below + 1);
    }
}
