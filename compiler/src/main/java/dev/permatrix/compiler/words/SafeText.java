package dev.permatrix.compiler.words;

import java.util.Locale;
import java.util.PrimitiveIterator;

/**
 * Makes any text harmless in a page, in content and between quotes of an attribute. Marks that would be invisible or
 * would turn the order of what follows are shown as their number, such as {@code [U+202E]}: nobody needs them in a
 * label, and a reviewer should see them (see "Trojan Source", Boucher and Anderson 2021).
 */
public final class SafeText {

    private static final int FIRST_STRONG_ISOLATE = 0x2068;
    private static final int POP_ISOLATE = 0x2069;

    private SafeText() {}

    /** The text as HTML. */
    public static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        visible(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '`' -> html.append("&#96;");
                default -> html.appendCodePoint(point);
            }
        });
        return html.toString();
    }

    /**
     * The text with nothing hidden in it. Isolates that are closed again stay: they are how {@link #isolated} works.
     */
    public static String visible(String text) {
        boolean closed = isolatesAreClosed(text);
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean isolate = point == FIRST_STRONG_ISOLATE || point == POP_ISOLATE;
            if (isHidden(point) || isolate && !closed) {
                visible.append(String.format(Locale.ROOT, "[U+%04X]", point));
            } else {
                visible.appendCodePoint(isNoText(point) ? 0xFFFD : point);
            }
        });
        return visible.toString();
    }

    /** The text for a place inside a sentence: written from right to left, it doesn't turn the words around it. */
    public static String isolated(String text) {
        String visible = visible(text);
        return visible.codePoints().anyMatch(SafeText::isRightToLeft)
                ? new StringBuilder()
                        .appendCodePoint(FIRST_STRONG_ISOLATE)
                        .append(visible)
                        .appendCodePoint(POP_ISOLATE)
                        .toString()
                : visible;
    }

    private static boolean isHidden(int point) {
        boolean control = Character.getType(point) == Character.CONTROL && point != '\n' && point != '\t';
        boolean turns = point >= 0x202A && point <= 0x202E || point == 0x2066 || point == 0x2067;
        return control || turns;
    }

    /** Half a character, or a number that is none: neither can be written as UTF-8 text that every browser accepts. */
    private static boolean isNoText(int point) {
        return Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isolatesAreClosed(String text) {
        int depth = 0;
        for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext() && depth >= 0; ) {
            int point = points.nextInt();
            depth += point == FIRST_STRONG_ISOLATE ? 1 : point == POP_ISOLATE ? -1 : 0;
        }
        return depth == 0;
    }
}
