package dev.permatrix.dsl.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.cases.CaseFolders;
import dev.permatrix.dsl.diagnostic.TextRenderer;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.Dump;
import dev.permatrix.dsl.syntax.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A folder is a test: {@code input.matrix.yaml}, and what is said of it and made of it, with places. */
class YamlCasesTest {

    private static final CaseFolders CASES = CaseFolders.of("yaml");

    @TestFactory
    Stream<DynamicTest> eachFolder() throws IOException {
        return CASES.tests(YamlCasesTest::run);
    }

    @Test
    void everyCodeHasACase() throws IOException {
        String all = CASES.expectations();
        for (YamlCode code : YamlCode.values()) {
            assertThat(all).contains("[" + code.id() + "]");
        }
    }

    private static String run(Path folder) throws IOException {
        SourceFile source = new SourceFile("input.matrix.yaml", Files.readString(folder.resolve("input.matrix.yaml")));
        Parsed parsed = YamlParser.parsePartly(source);
        String said = TextRenderer.plain(name -> Optional.of(source)).render(parsed.diagnostics());
        return said + (said.isEmpty() ? "" : "\n") + Dump.of(parsed.syntax());
    }
}
