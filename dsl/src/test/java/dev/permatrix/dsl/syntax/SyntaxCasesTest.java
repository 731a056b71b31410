package dev.permatrix.dsl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.cases.CaseFolders;
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

    private static final CaseFolders CASES = CaseFolders.of("syntax");

    @TestFactory
    Stream<DynamicTest> eachFolder() throws IOException {
        return CASES.tests(SyntaxCasesTest::run);
    }

    @Test
    void everyCodeHasACase() throws IOException {
        String all = CASES.expectations();
        for (SyntaxCode code : SyntaxCode.values()) {
            boolean tooLargeForAFile = code == SyntaxCode.TOO_MANY_ROWS || code == SyntaxCode.LINE_TOO_LONG;
            assertThat(tooLargeForAFile || all.contains("[" + code.id() + "]"))
                    .as(code.id())
                    .isTrue();
        }
    }

    private static String run(Path folder) throws IOException {
        SourceFile source = new SourceFile("input.matrix", Files.readString(folder.resolve("input.matrix")));
        Parsed parsed = MatrixParser.parsePartly(source);
        String actual = TextRenderer.plain(name -> Optional.of(source)).render(parsed.diagnostics());
        return actual + (parsed.diagnostics().isEmpty() ? Dump.of(parsed.syntax()) : "\n" + summary(parsed));
    }

    private static String summary(Parsed parsed) {
        List<String> kept = parsed.syntax().statements().stream()
                .map(it -> it.getClass().getSimpleName().replace("Syntax", "") + "@"
                        + it.span().line())
                .toList();
        return "kept: " + String.join(" ", kept) + (parsed.leftOut() ? "; something left out" : "") + "\n";
    }
}
