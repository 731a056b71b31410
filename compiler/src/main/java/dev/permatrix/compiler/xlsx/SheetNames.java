package dev.permatrix.compiler.xlsx;

import dev.permatrix.compiler.words.SafeText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of sheets that Excel accepts: up to 31 characters, some signs forbidden, each name once whatever its case. A
 * name that it wouldn't is changed as little as possible.
 */
final class SheetNames {

    private static final int LONGEST = 31;
    /** Excel keeps it for itself. */
    private static final String RESERVED = "history";

    private final Set<String> taken = new HashSet<>(Set.of(RESERVED));

    /** The name for a sheet with this label; never the same twice. */
    String of(String label) {
        String plain = SafeText.visible(label).replaceAll("[\\s:\\\\/?*\\[\\]]+", " ");
        String name = cut(bare(plain), LONGEST);
        String wanted = name.isEmpty() ? "-" : name;
        String unique = wanted;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            String ending = " (" + i + ")";
            unique = cut(wanted, LONGEST - ending.length()) + ending;
        }
        return unique;
    }

    /** Without quotes and spaces at its ends. */
    private static String bare(String text) {
        return text.replaceAll("^[' ]+|[' ]+$", "");
    }

    /** Never inside a character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return bare(text.substring(0, end));
    }
}
