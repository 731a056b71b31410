package dev.permatrix.compiler.junit;

/** Authors' words inside Java: whatever they contain, they stay words. */
final class JavaText {

    private JavaText() {}

    /** A string literal. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(c -> literal.append(c == '"' ? "\\\"" : escaped(c)));
        return literal.append('"').toString();
    }

    /**
     * A text block whose value is these lines.
     *
     * @param text lines, each ended by {@code \n}
     * @param indent of every line of the block
     */
    static String block(String text, String indent) {
        StringBuilder block = new StringBuilder("\"\"\"\n");
        text.lines().forEach(line -> block.append(blockLine(line, indent)).append('\n'));
        return block.append(indent).append("\"\"\"").toString();
    }

    /** Words for a line comment: no line end, no escape that javac would read, nothing that changes the direction. */
    static String comment(String text) {
        StringBuilder comment = new StringBuilder();
        text.codePoints().forEach(c -> comment.appendCodePoint(isHidden(c) ? ' ' : c == '\\' ? '/' : c));
        return comment.toString().stripTrailing();
    }

    /** The same words on one line: what would end a line or hide is a space. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }

    private static String blockLine(String line, String indent) {
        StringBuilder escaped = new StringBuilder();
        line.codePoints().forEach(c -> escaped.append(c == '"' ? "\\\"" : escaped(c)));
        if (line.isEmpty()) {
            return "";
        }
        return line.endsWith(" ") ? indent + escaped.substring(0, escaped.length() - 1) + "\\s" : indent + escaped;
    }

    private static String escaped(int c) {
        if (c == '\\') {
            return "\\\\";
        }
        if (!isHidden(c)) {
            return Character.toString(c);
        }
        if (c < 0x100) {
            return "\\" + Integer.toOctalString(01000 | c).substring(1);
        }
        StringBuilder units = new StringBuilder();
        Character.toString(c).chars().forEach(unit -> units.append("\\u").append(hex(unit)));
        return units.toString();
    }

    private static String hex(int unit) {
        return Integer.toHexString(0x10000 | unit).substring(1);
    }

    /** Controls, separators of lines, signs that change the direction or take no space, and halves of a pair. */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
