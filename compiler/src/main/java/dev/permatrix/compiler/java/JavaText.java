package dev.permatrix.compiler.java;

import java.util.stream.Collectors;

/**
 * The author's words made harmless in Java source. JavaPoet escapes neither comments nor bidirectional controls, and
 * javac
 * reads {@code \}{@code u000a} in a comment as the end of its line.
 */
final class JavaText {

    private JavaText() {}

    /** A string literal with its quotes; its value is exactly the words. */
    static String literal(String words) {
        return words.codePoints().mapToObj(JavaText::inLiteral).collect(Collectors.joining("", "\"", "\""));
    }

    /**
     * For the rest of a line behind {@code //}: one line, and no character that javac or a reader would take for
     * more.
     */
    static String comment(String words) {
        return words.codePoints()
                .mapToObj(JavaText::inComment)
                .collect(Collectors.joining())
                .replace("\\u", "\\ u")
                .replace("*/", "* /")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** For Javadoc: as a comment, with nothing that reads as HTML or a tag. */
    static String javadoc(String words) {
        return comment(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }

    /** As {@link #javadoc}, with a full stop at its end. */
    static String sentence(String words) {
        String text = javadoc(words);
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
    }

    private static String inLiteral(int codePoint) {
        return switch (codePoint) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isInvisible(codePoint) ? escaped(codePoint) : Character.toString(codePoint);
        };
    }

    private static String escaped(int codePoint) {
        return Character.toString(codePoint)
                .chars()
                .mapToObj(unit -> "\\u" + Integer.toHexString(0x10000 | unit).substring(1))
                .collect(Collectors.joining());
    }

    private static String inComment(int codePoint) {
        return isInvisible(codePoint) ? " " : Character.toString(codePoint);
    }

    /** Controls, bidirectional and other format characters, line separators, lone surrogates, private use. */
    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
