package dev.permatrix.compiler.junit;

import java.util.ArrayList;
import java.util.List;

/** A table of words for people: columns aligned, two spaces between them. No cell but the last holds two spaces. */
final class AlignedText {

    private final List<List<String>> rows = new ArrayList<>();

    AlignedText row(List<String> cells) {
        rows.add(cells.stream().map(cell -> cell.isEmpty() ? "-" : cell).toList());
        return this;
    }

    /** Each row is a line. */
    @Override
    public String toString() {
        List<Integer> widths = new ArrayList<>();
        rows.forEach(row -> widen(widths, row));
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() - 1; i++) {
                text.append(row.get(i)).append(" ".repeat(widths.get(i) - width(row.get(i)) + 2));
            }
            text.append(row.get(row.size() - 1)).append('\n');
        }
        return text.toString();
    }

    private static void widen(List<Integer> widths, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (i == widths.size()) {
                widths.add(0);
            }
            widths.set(i, Math.max(widths.get(i), width(row.get(i))));
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
