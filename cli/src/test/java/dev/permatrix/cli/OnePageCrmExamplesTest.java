package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Situations that are easily got wrong, with the decisions that the document forces, worked out by hand. */
class OnePageCrmExamplesTest {

    private static final Path MATRIX = Path.of("..", "matrices", "onepagecrm", "onepagecrm.matrix");

    @Test
    void everyQuestionHasItsDecision() {
        assertAsExpected("--queries", "onepagecrm-questions.csv", 28);
    }

    @Test
    void everyChangeHasItsDecision() {
        assertAsExpected("--changes", "onepagecrm-changes.csv", 22);
    }

    private static void assertAsExpected(String option, String file, int rows) {
        Path questions = Path.of("src", "test", "resources", "examples", file);
        Run run = Run.of("decide", MATRIX.toString(), option, questions.toString());
        List<NamedCsvRecord> answers =
                CsvReader.builder().ofNamedCsvRecord(run.out()).stream().toList();
        assertThat(answers).hasSize(rows);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getField("decision"))
                        .as(answer.getField("situation") + ": " + answer.getField("reasons"))
                        .isEqualTo(answer.getField("expected")));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }
}
