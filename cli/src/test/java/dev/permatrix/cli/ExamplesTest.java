package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Situations that are easily got wrong, with the decisions that the documents force, worked out by hand. A row whose
 * column {@code variant} is filled is asked of that variant.
 */
class ExamplesTest {

    @ParameterizedTest
    @CsvSource({
        "onepagecrm, 28, 22",
        "onehash, 29, 8",
        "elma365, 30, 21",
        "superoffice, 25, 11",
        "upraise, 14, 21",
    })
    void everySituationHasItsDecision(String system, int questions, int changes) throws IOException {
        assertAsExpected(system, "--queries", system + "-questions.csv", questions);
        assertAsExpected(system, "--changes", system + "-changes.csv", changes);
    }

    private static void assertAsExpected(String system, String option, String name, int rows) throws IOException {
        Path matrix = Path.of("..", "matrices", system, system + ".matrix");
        Path file = Path.of("src", "test", "resources", "examples", name);
        List<String> readings = readings(file);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String reading : readings) {
            List<String> arguments = new ArrayList<>(List.of("decide", matrix.toString(), option, file.toString()));
            arguments.addAll(reading.isEmpty() ? List.of() : List.of("--variant", reading));
            Run run = Run.of(arguments.toArray(String[]::new));
            assertThat(run.err()).as(name).isEmpty();
            for (NamedCsvRecord answer : records(run.out())) {
                if (reading(answer).equals(reading)) {
                    asked++;
                    wrong.addAll(failure(answer).stream().toList());
                }
            }
        }
        assertThat(wrong).as(name).isEmpty();
        assertThat(asked).as(name).isEqualTo(rows);
    }

    private static Optional<String> failure(NamedCsvRecord answer) {
        String decision = answer.getField("decision");
        return decision.equals(answer.getField("expected"))
                ? Optional.empty()
                : Optional.of(answer.getField("situation") + ": " + decision + ", not " + answer.getField("expected")
                        + ": " + answer.getField("reasons"));
    }

    private static List<String> readings(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(ExamplesTest::reading).distinct().toList();
        }
    }

    private static String reading(NamedCsvRecord row) {
        return row.findField("variant").orElse("");
    }

    private static List<NamedCsvRecord> records(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
