package dev.permatrix.compiler.markdown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts Markdown together block by block. What is handed to it is escaped already. */
final class MarkdownPage {

    private static final String BREAK = "<br>";

    private final StringBuilder text = new StringBuilder();

    void heading(int depth, String words) {
        block("#".repeat(depth) + " " + words);
    }

    void paragraph(String words) {
        block(words);
    }

    void list(Stream<String> items) {
        block(items.map(it -> "- " + it).collect(Collectors.joining("\n")));
    }

    /** A table; each of its cells holds lines. */
    void table(List<String> heads, List<List<List<String>>> rows) {
        String rule = heads.stream().map(it -> "---").collect(Collectors.joining(" | ", "| ", " |"));
        String body = rows.stream()
                .map(row -> row.stream()
                        .map(lines -> String.join(BREAK, lines))
                        .collect(Collectors.joining(" | ", "\n| ", " |")))
                .collect(Collectors.joining());
        block(heads.stream().collect(Collectors.joining(" | ", "| ", " |\n")) + rule + body);
    }

    private void block(String words) {
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(words).append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
