package dev.permatrix.compiler.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes Markdown block by block. What is handed to it is escaped already. */
final class MarkdownPage {

    private static final String BREAK = "<br>";

    private final Writer text;
    private boolean begun;

    MarkdownPage(Writer text) {
        this.text = text;
    }

    void heading(int depth, String words) {
        block("#".repeat(depth) + " " + words);
    }

    void paragraph(String words) {
        block(words);
    }

    void list(Stream<String> items) {
        block(items.map(it -> "- " + it).collect(Collectors.joining("\n")));
    }

    /** A table, written row by row; each of its cells holds lines. */
    void table(List<String> heads, Stream<List<List<String>>> rows) {
        block(row(heads.stream()));
        line(row(heads.stream().map(it -> "---")));
        rows.forEach(row -> line(row(row.stream().map(lines -> String.join(BREAK, lines)))));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void block(String words) {
        if (!words.isEmpty()) {
            line(begun ? "\n" + words : words);
            begun = true;
        }
    }

    private void line(String words) {
        try {
            text.append(words).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
