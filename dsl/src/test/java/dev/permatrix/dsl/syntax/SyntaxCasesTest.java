package dev.permatrix.dsl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.diagnostic.TextRenderer;
import dev.permatrix.dsl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A folder is a test: {@code input.matrix} and what the parser makes of it. */
class SyntaxCasesTest {

    private static final Path CASES = Path.of("src/test/cases/syntax");
    private static final boolean UPDATE = Boolean.getBoolean("cases.update");

    @TestFactory
    Stream<DynamicTest> eachFolder() throws IOException {
        return folders().stream().map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> check(it)));
    }

    @Test
    void everyCodeHasACase() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : folders()) {
            all.append(Files.readString(folder.resolve("expected.txt")));
        }
        for (SyntaxCode code : SyntaxCode.values()) {
            boolean tooLargeForAFile = code == SyntaxCode.TOO_MANY_ROWS || code == SyntaxCode.LINE_TOO_LONG;
            assertThat(tooLargeForAFile || all.indexOf("[" + code.id() + "]") >= 0).as(code.id()).isTrue();
        }
    }

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    private static void check(Path folder) throws IOException {
        SourceFile source = new SourceFile("input.matrix", Files.readString(folder.resolve("input.matrix")));
        Parsed parsed = MatrixParser.parsePartly(source);
        String actual = TextRenderer.plain(name -> Optional.of(source)).render(parsed.diagnostics());
        actual += parsed.diagnostics().isEmpty() ? Dump.of(parsed.syntax()) : "\n" + summary(parsed);
        Path expected = folder.resolve("expected.txt");
        String before = Files.exists(expected) ? Files.readString(expected) : "";
        if (UPDATE) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(before);
    }

    private static String summary(Parsed parsed) {
        List<String> kept = parsed.syntax().statements().stream()
                .map(it -> it.getClass().getSimpleName().replace("Syntax", "") + "@" + it.span().line())
                .toList();
        return "kept: " + String.join(" ", kept) + (parsed.leftOut() ? "; something left out" : "") + "\n";
    }
}
