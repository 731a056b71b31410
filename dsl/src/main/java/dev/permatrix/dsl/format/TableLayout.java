package dev.permatrix.dsl.format;

import dev.permatrix.dsl.syntax.RowText;
import java.util.ArrayList;
import java.util.List;

/** The rows of one table with its columns below each other. */
public final class TableLayout {

    /** Beyond it nobody sees columns, and lines would grow past what a matrix may have. */
    private static final int WIDEST_TABLE = 4_000;

    /** A cell wider than this stands out by itself, and the other rows stay as they are. */
    private static final int WIDEST_CELL = 80;

    private static final int NARROWEST_COLUMN = 3;

    private final List<Integer> widths = new ArrayList<>();

    private TableLayout() {}

    /**
     * The rows, aligned.
     *
     * @param rows each from its first bar to its last one; rulers among them
     */
    public static List<String> aligned(List<String> rows) {
        TableLayout layout = new TableLayout();
        rows.stream().filter(row -> !RowText.isRuler(row)).forEach(layout::measure);
        if (layout.widths.stream().mapToInt(it -> it + 3).sum() > WIDEST_TABLE) {
            layout.widths.replaceAll(it -> NARROWEST_COLUMN);
        }
        return rows.stream().map(layout::row).toList();
    }

    /** A row of these texts, which have no bars but those behind a backslash. */
    public static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private void measure(String row) {
        List<String> cells = RowText.cells(row);
        for (int i = 0; i < cells.size(); i++) {
            if (i == widths.size()) {
                widths.add(NARROWEST_COLUMN);
            }
            int width = DisplayWidth.of(cells.get(i).strip());
            widths.set(i, width > WIDEST_CELL ? widths.get(i) : Math.max(widths.get(i), width));
        }
    }

    private String row(String row) {
        List<String> cells = RowText.cells(row);
        boolean ruler = RowText.isRuler(row);
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            int width = i < widths.size() ? widths.get(i) : NARROWEST_COLUMN;
            padded.add(ruler ? ruler(cell, width) : cell + " ".repeat(Math.max(0, width - DisplayWidth.of(cell))));
        }
        return row(padded);
    }

    /** Dashes over the whole width, with the colons that say how the column is set. */
    private static String ruler(String cell, int width) {
        String left = cell.startsWith(":") ? ":" : "";
        String right = cell.endsWith(":") && cell.length() > 1 ? ":" : "";
        return left + "-".repeat(width - left.length() - right.length()) + right;
    }
}
