package dev.permatrix.compiler.markdown;

import dev.permatrix.compiler.words.SafeText;
import java.util.regex.Pattern;

/**
 * Makes any text harmless in Markdown: it neither formats, nor links, nor calls anybody, nor ends the cell of a table.
 */
final class MarkdownText {

    private static final String FORMATS = "\\`*_[]|~$";
    private static final Pattern WWW = Pattern.compile("(?i)\\bwww\\.");
    private static final Pattern CALL = Pattern.compile("([@#])(?=[\\p{L}\\p{N}])");
    private static final Pattern ISSUE = Pattern.compile("(?i)\\b(GH-)(?=\\d)");
    private static final Pattern START = Pattern.compile("^([#+=:-])");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])");
    /** Shows nothing, and parts what sites would link by themselves: people by {@code @name}, issues by number. */
    private static final String PART = "<!-- -->";

    private MarkdownText() {}

    /** The text on one line, wherever it stands. */
    static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        SafeText.visible(text.replaceAll("\\s+", " ")).strip().codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    if (FORMATS.indexOf(point) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.appendCodePoint(point);
                }
            }
        });
        return start(links(escaped.toString()));
    }

    private static String links(String text) {
        String plain = text.replace("://", ":\\//");
        plain = WWW.matcher(plain).replaceAll(it -> it.group().replace(".", "\\\\."));
        plain = CALL.matcher(plain).replaceAll("$1" + PART);
        return ISSUE.matcher(plain).replaceAll("$1" + PART);
    }

    /** At the start of a line it would be a heading, a list or a rule. */
    private static String start(String text) {
        String plain = START.matcher(text).replaceFirst("\\\\$1");
        return NUMBERED.matcher(plain).replaceFirst("$1\\\\$2");
    }
}
