package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the people files of the real matrices exactly those break a rule whom the files' own comments name, and that rule. */
class PeopleFilesTest {

    @ParameterizedTest
    @CsvSource({
        "onehash, bea@customer.example PM728; chidi@customer.example PM723; dana@customer.example PM723;"
                + " emil@customer.example PM731",
        "onepagecrm, cy PM725; dee PM731; el PM712",
        "elma365, stefan PM738; dora PM727; emma PM727; gus PM731; nobody PM735",
        "superoffice, bo PM722; gro PM723; hans PM723; hedda PM730; ida PM723; jon PM725; kim PM725;"
                + " the user in line 92 PM721; marianne.von.der.langen.brucke@fjord PM724",
        "upraise, gita PM725; hugo PM725; ines PM732; jan PM733; kofi PM731",
    })
    void whoIsSaidToBreakARuleDoes(String system, String expected) {
        Path folder = Path.of("..", "matrices", system);
        String matrix = folder.resolve(system + ".matrix").toString();
        Run run = Run.of(
                "audit",
                "--format",
                "csv",
                matrix,
                folder.resolve("people.yaml").toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
        List<String> found = CsvReader.builder().ofNamedCsvRecord(run.out()).stream()
                .map(PeopleFilesTest::finding)
                .toList();
        assertThat(found).containsExactly(expected.split("; "));
    }

    private static String finding(NamedCsvRecord row) {
        String person = row.getField("person");
        return (person.isEmpty() ? "nobody" : person) + " " + row.getField("code");
    }
}
