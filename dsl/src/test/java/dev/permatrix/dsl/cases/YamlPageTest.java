package dev.permatrix.dsl.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.cases.MarkdownExamples.Block;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.MatrixParser;
import dev.permatrix.dsl.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page on YAML shows one matrix in both forms. */
class YamlPageTest {

    private static final Path PAGE = Path.of("../docs/yaml.md");

    @Test
    void bothFormsAreCompiled() throws IOException {
        List<Block> blocks = MarkdownExamples.of(Files.readString(PAGE));
        assertThat(blocks).extracting(Block::kind).containsExactly("matrix", "yaml");
        assertThat(MarkdownExamples.analyzed(blocks.get(0).text(), Map.of()).rendered())
                .isEmpty();
        assertThat(MarkdownExamples.analyzedYaml(blocks.get(1).text()).rendered())
                .isEmpty();
    }

    @Test
    void theYamlIsWhatTheMatrixBecomes() throws IOException {
        List<Block> blocks = MarkdownExamples.of(Files.readString(PAGE));
        SourceFile matrix = new SourceFile("shop.matrix", blocks.get(0).text());
        assertThat(YamlWriter.write(MatrixParser.parse(matrix).orElseThrow()))
                .isEqualTo(blocks.get(1).text());
    }
}
