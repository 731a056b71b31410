package dev.permatrix.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The raw text of a table row. A bar inside a cell has a backslash in front. */
public final class RowText {

    private static final Pattern RULER = Pattern.compile(":?-+:?");

    private RowText() {}

    /** What stands between the bars, with the white space around it. */
    public static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        int start = 1;
        for (int i = 1; i < row.length(); i++) {
            if (row.charAt(i) == '|' && row.charAt(i - 1) != '\\') {
                cells.add(row.substring(start, i));
                start = i + 1;
            }
        }
        return cells;
    }

    /** Whether the row only draws a line below the header. */
    public static boolean isRuler(String row) {
        List<String> cells = cells(row);
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> RULER.matcher(cell.strip()).matches());
    }

    /** Whether the last bar is the end of the row. */
    static boolean isClosed(String row) {
        String text = row.strip();
        return text.length() > 1 && text.endsWith("|") && !text.endsWith("\\|");
    }

    /** A text as a cell says it. */
    public static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
