package dev.permatrix.compiler.xlsx;

import dev.permatrix.compiler.words.SafeText;
import java.util.regex.Pattern;

/** Makes any text fit for a cell of a sheet. It is written as a text always, so that nothing in it is a formula. */
final class SheetText {

    private static final int LONGEST = 32_767;
    /** What Excel would take for the number of a character: {@code _x0041_}. */
    private static final Pattern NUMBER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    static String of(String text) {
        String plain = NUMBER.matcher(SafeText.visible(text)).replaceAll("_x005F_");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return plain.substring(0, end) + "…";
    }
}
