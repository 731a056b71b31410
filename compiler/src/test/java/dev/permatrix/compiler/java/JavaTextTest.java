package dev.permatrix.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.testing.InMemoryCompiler;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the words are, javac reads them as words. */
final class JavaTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ class Evil {} /*",
                "\\u000a System.exit(1); //",
                "\\\\u000a",
                "\\u002a/",
                "\"; //",
                "tail \\",
                "$L $S $T $$ $W $Z",
                "line\nbreak\r\nand\ttab",
                "\u202Eright to left\u2066",
                "\uD800 lone",
                "🙂 é 削除",
                "\u0000\u0001\u001b[31m",
                "{@link Nowhere} {@code",
                "<script>&nbsp;</i> @throws",
                "\u2028\u2029\u0085",
                "///**",
                ""
            })
    void wordsStayWords(String words) throws ReflectiveOperationException {
        String source = "package sample;\n/**\n * Said: " + JavaText.sentence(words) + "\n */\n"
                + "public final class Said {\n  private Said() {}\n  // " + JavaText.comment(words) + "\n"
                + "  /** The words. */\n  public static String words() { return " + JavaText.literal(words)
                + "; }\n}\n";
        var loader = InMemoryCompiler.strictWithDoclint()
                .compile(Map.of("sample/Said.java", source))
                .orFail()
                .load();
        assertThat(loader.loadClass("sample.Said").getMethod("words").invoke(null))
                .isEqualTo(words);
        assertThat(source.lines()).hasSize(10);
        assertThat(source.codePoints()).noneMatch(it -> Character.getType(it) == Character.FORMAT);
    }
}
