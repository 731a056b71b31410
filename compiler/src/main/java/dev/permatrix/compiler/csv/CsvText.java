package dev.permatrix.compiler.csv;

import dev.permatrix.compiler.words.SafeText;

/**
 * Makes any text harmless in a field: nothing hidden, on one line, and with {@code '} in front where a spreadsheet
 * would take it for a formula.
 */
final class CsvText {

    /** Signs that begin a formula, as they are and in the width of Chinese characters. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvText() {}

    static String of(String text) {
        String line = SafeText.visible(text.replaceAll("[\\t\\n\\r]+", " ")).strip();
        return !line.isEmpty() && FORMULA_STARTS.indexOf(line.codePointAt(0)) >= 0 ? "'" + line : line;
    }
}
