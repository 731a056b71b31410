package dev.permatrix.dsl.diagnostic;

import dev.permatrix.dsl.source.Span;
import java.util.Locale;

/**
 * A line of a file as it is shown, cut around a span.
 *
 * @param indent columns of the terminal in front of the span
 * @param carets columns of the terminal that the span takes, at least 1
 */
record SourceLine(String text, int indent, int carets) {

    /** Columns of the terminal that a line may take. */
    private static final int WIDEST = 160;

    private static final String CUT = "…";
    private static final int TAB = 4;

    static SourceLine around(String line, Span span) {
        int[] points = line.codePoints().toArray();
        int from = Math.min(span.column() - 1, points.length);
        int to = Math.min(from + span.length(), points.length);
        int first = from;
        int room = WIDEST * 2 / 5;
        while (first > 0 && room - width(points[first - 1]) >= 0) {
            room -= width(points[--first]);
        }
        if (width(points, 0, first) <= CUT.length()) {
            first = 0;
        }
        int last = first;
        int used = 0;
        while (last < points.length && used + width(points[last]) <= WIDEST) {
            used += width(points[last++]);
        }
        String start = first > 0 ? CUT : "";
        String end = last < points.length ? CUT : "";
        int indent = start.length() + width(points, first, from);
        int carets = Math.max(1, width(points, from, Math.min(to, last)));
        return new SourceLine(start + shown(points, first, last) + end, indent, carets);
    }

    /** The text with control, direction and other invisible characters as escapes. */
    static String visible(String text) {
        int[] points = text.codePoints().toArray();
        return shown(points, 0, points.length);
    }

    private static String shown(int[] points, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(shown(points[i]));
        }
        return text.toString();
    }

    private static String shown(int point) {
        if (point == '\t') {
            return " ".repeat(TAB);
        }
        return isHidden(point) ? String.format(Locale.ROOT, "\\u{%X}", point) : Character.toString(point);
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        boolean harmless = point == 0x200C || point == 0x200D;
        return type == Character.CONTROL
                || type == Character.FORMAT && !harmless
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static int width(int[] points, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += width(points[i]);
        }
        return width;
    }

    private static int width(int point) {
        if (point == '\t' || isHidden(point)) {
            return shown(point).length();
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF && point != 0x303F
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0x20000 && point <= 0x3FFFD
                || point == 0x2705
                || point == 0x274C
                || point == 0x2753;
    }
}
