package dev.permatrix.dsl.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.cases.MarkdownExamples.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of the reference is compiled, and nothing is said of it. */
class LanguageReferenceTest {

    private static final Path PAGE = Path.of("../docs/language.md");

    @TestFactory
    Stream<DynamicTest> eachExample() throws IOException {
        List<Block> blocks = MarkdownExamples.of(Files.readString(PAGE));
        String base = blocks.get(0).text();
        List<DynamicTest> tests = new ArrayList<>();
        for (Block block : blocks) {
            Map<String, String> files = MarkdownExamples.filesBehind(block, blocks);
            switch (block.kind()) {
                case "matrix" -> {
                    if (block.file().isEmpty()) {
                        tests.add(test(block, block.text(), files));
                    }
                }
                case "matrix-part" -> tests.add(test(block, base + "\n" + block.text(), files));
                default -> assertThat(block.kind()).isEqualTo("csv");
            }
        }
        return tests.stream();
    }

    @Test
    void thereAreExamplesOfEverything() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(MarkdownExamples.of(page)).hasSizeGreaterThanOrEqualTo(28);
        assertThat(page.split("```", -1))
                .as("every fence is closed")
                .hasSize(2 * MarkdownExamples.of(page).size() + 1);
    }

    private static DynamicTest test(Block block, String text, Map<String, String> files) {
        return DynamicTest.dynamicTest(
                "line " + block.line(),
                () -> assertThat(MarkdownExamples.analyzed(text, files).rendered())
                        .isEmpty());
    }
}
