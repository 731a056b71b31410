package dev.permatrix.dsl.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.MatrixParser;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Laying a matrix out, and writing it anew, changes nothing that it says: tried with every matrix there is. */
class LayoutTest {

    @Test
    void thereAreMatricesToTry() throws IOException {
        assertThat(SoundMatrices.all()).hasSizeGreaterThan(90);
    }

    @TestFactory
    Stream<DynamicTest> layingOutChangesWhiteSpaceOnly() throws IOException {
        return SoundMatrices.all().stream()
                .map(it -> DynamicTest.dynamicTest(it.name(), () -> {
                    String once = MatrixFormatter.format(it);
                    assertThat(words(once)).isEqualTo(words(it.text()));
                    assertThat(lines(once)).isEqualTo(lines(it.text()));
                    assertThat(meaning(once)).isEqualTo(meaning(it.text()));
                    assertThat(MatrixFormatter.format(new SourceFile(it.name(), once)))
                            .isEqualTo(once);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenFromSyntaxSaysTheSame() throws IOException {
        return SoundMatrices.all().stream()
                .map(it -> DynamicTest.dynamicTest(it.name(), () -> {
                    String written = MatrixWriter.write(MatrixParser.parse(it).orElseThrow());
                    assertThat(meaning(written)).isEqualTo(meaning(it.text()));
                    assertThat(MatrixFormatter.format(new SourceFile(it.name(), written)))
                            .isEqualTo(written);
                }));
    }

    /** The text without white space and the dashes of rulers. */
    private static String words(String text) {
        return text.replaceAll("[\\s\u00A0-]+", "");
    }

    private static List<Boolean> lines(String text) {
        return text.lines()
                .map(it -> it.replaceAll("[\\s\u00A0]", "").isEmpty())
                .toList();
    }

    private static String meaning(String text) {
        return Meaning.of(MatrixParser.parse(new SourceFile("it", text)).orElseThrow());
    }
}
