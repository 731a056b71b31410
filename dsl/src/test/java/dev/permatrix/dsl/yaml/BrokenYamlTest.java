package dev.permatrix.dsl.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to a file, the parser says so, and says a place that there is. */
class BrokenYamlTest {

    private static final int TRIES = 3_000;
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            "- ",
            ": ",
            "#",
            "\"",
            "'",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!t ",
            "|",
            ">",
            "\t",
            "\\",
            "?",
            "\u2028",
            "\uD83D\uDE00",
            "\u0007",
            "---\n",
            "...\n",
            "%",
            "@",
            "`",
            ",");

    @Test
    void noChangeIsTooMuch() throws IOException {
        Random dice = new Random(26);
        String sound = Files.readString(Path.of("src/test/cases/yaml/forms/input.matrix.yaml"));
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            SourceFile source = new SourceFile("it", broken(sound, dice));
            Parsed parsed = YamlParser.parsePartly(source);
            refused += parsed.checked().isAccepted() ? 0 : 1;
            for (Diagnostic said : parsed.diagnostics()) {
                assertThat(isIn(said.span(), source))
                        .as(said + "\n" + source.text())
                        .isTrue();
            }
        }
        assertThat(refused).isBetween(TRIES / 4, TRIES - 1);
    }

    private static String broken(String text, Random dice) {
        StringBuilder broken = new StringBuilder(text);
        for (int changes = 1 + dice.nextInt(3); changes > 0; changes--) {
            int from = dice.nextInt(broken.length());
            int to = Math.min(broken.length(), from + dice.nextInt(4));
            broken.replace(from, to, PIECES.get(dice.nextInt(PIECES.size())));
        }
        return broken.toString();
    }

    private static boolean isIn(Span span, SourceFile source) {
        List<String> lines = source.lines();
        if (span.line() > lines.size()) {
            return span.line() == lines.size() + 1 && span.column() == 1;
        }
        String line = lines.get(span.line() - 1);
        return span.endColumn() <= line.codePointCount(0, line.length()) + 2;
    }
}
