package dev.permatrix.dsl.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.diagnostic.TextRenderer;
import dev.permatrix.dsl.format.MatrixWriter;
import dev.permatrix.dsl.format.Meaning;
import dev.permatrix.dsl.format.SoundMatrices;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.MatrixParser;
import dev.permatrix.dsl.syntax.MatrixSyntax;
import dev.permatrix.dsl.syntax.Parsed;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every matrix there is says the same in YAML, and the same again when it is turned back. */
class RoundTripTest {

    @TestFactory
    Stream<DynamicTest> eachMatrix() throws IOException {
        return SoundMatrices.all().stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> check(it)));
    }

    private static void check(SourceFile matrix) {
        MatrixSyntax before = MatrixParser.parse(matrix).orElseThrow();
        SourceFile yaml = new SourceFile("input.matrix.yaml", YamlWriter.write(before));
        Parsed parsed = YamlParser.parsePartly(yaml);
        assertThat(TextRenderer.plain(name -> Optional.of(yaml)).render(parsed.diagnostics()))
                .isEmpty();
        assertThat(Meaning.of(parsed.syntax())).isEqualTo(Meaning.of(before));
        assertThat(YamlWriter.write(parsed.syntax())).isEqualTo(yaml.text());
        SourceFile back = new SourceFile("back.matrix", MatrixWriter.write(parsed.syntax()));
        assertThat(Meaning.of(MatrixParser.parse(back).orElseThrow())).isEqualTo(Meaning.of(before));
    }
}
