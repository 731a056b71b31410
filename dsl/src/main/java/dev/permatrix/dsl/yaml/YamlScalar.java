package dev.permatrix.dsl.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as YAML, with quotes where any reader, of YAML 1.1 or 1.2, could take it for something else than this text:
 * {@code no}, {@code 012} and {@code 12:30} are quoted.
 */
final class YamlScalar {

    private static final Set<String> TAKEN = Set.of("y", "n", "yes", "no", "true", "false", "on", "off", "null");

    /** Letters and pictures first; then whatever can't be mistaken for a sign of YAML. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{So}_](?:[\\p{L}\\p{M}\\p{N}\\p{So}\\p{Pd}\\p{Sm}_ "
            + "./'()\"&;!?*%$@\\\\‘’“”…|]*[\\p{L}\\p{M}\\p{N}\\p{So}_.)'\"?!…])?");

    private static final Pattern PLAIN_IN_BLOCK = Pattern.compile("[^,\\[\\]{}]+(?:[,\\[\\]{}]+[^,\\[\\]{}]*)*");

    private YamlScalar() {}

    /** As a value of its own, in which commas and brackets do no harm. */
    static String block(String text) {
        boolean plain = PLAIN_IN_BLOCK.matcher(text).matches() && isPlain(text.replaceAll("[,\\[\\]{}]", "x"));
        return plain ? text : quoted(text);
    }

    /** As an item between brackets. */
    static String flow(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !TAKEN.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    private static String escaped(int point) {
        if (point == '"' || point == '\\') {
            return "\\" + Character.toString(point);
        }
        int kind = Character.getType(point);
        boolean hidden = kind == Character.CONTROL
                || kind == Character.FORMAT
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR
                || kind == Character.SURROGATE
                || kind == Character.UNASSIGNED
                || kind == Character.PRIVATE_USE;
        if (!hidden) {
            return Character.toString(point);
        }
        return String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08X" : "\\u%04X", point);
    }
}
