package dev.permatrix.compiler.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.testing.Desk;
import dev.permatrix.compiler.testing.ReportMatrix;
import dev.permatrix.dsl.model.Cell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CsvEmitterTest {

    @TempDir
    private Path folder;

    static List<Path> matrices() {
        return ReportMatrix.all();
    }

    private static List<NamedCsvRecord> rows(Emission emission) {
        String text = new CsvEmitter().emit(emission).get(0).text();
        assertThat(text).startsWith("\uFEFFmatrix,table,group,").endsWith("\r\n");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    private static Map<String, String> row(List<NamedCsvRecord> rows, String permission, String role) {
        List<NamedCsvRecord> found = rows.stream()
                .filter(it -> it.getField("permission_id").equals(permission)
                        && it.getField("role_id").equals(role))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0).getFieldsAsMap();
    }

    @Test
    void aRowSaysAllThatIsKnown() throws IOException {
        Emission desk = ReportMatrix.of(folder, Desk.MATRIX);
        List<NamedCsvRecord> rows = rows(desk);
        assertThat(rows).hasSize(6);
        assertThat(row(rows, "ticket.close_tickets", "Agent"))
                .containsEntry("matrix", "Service desk")
                .containsEntry("table", "Tickets")
                .containsEntry("group", "On Ticket")
                .containsEntry("entity", "Ticket")
                .containsEntry("permission", "Close tickets")
                .containsEntry("role", "Agent")
                .containsEntry("answer", "Yes")
                .containsEntry("condition", "owner")
                .containsEntry("from", "")
                .containsEntry("statements", "D-02; D-03")
                .containsEntry("assumptions", "DA-01")
                .containsEntry("notes", "Closed tickets can be opened again")
                .containsEntry("file", "x.matrix")
                .containsEntry("line", "22")
                .containsEntry("content", desk.model().source().contentHash())
                .containsEntry("made_by", ReportMatrix.MAKER);
        assertThat(row(rows, "sign", "Agent"))
                .containsEntry("answer", "On request")
                .containsEntry("condition", "")
                .containsEntry("from", "from Lead");
        assertThat(row(rows, "sign", "Guest")).containsEntry("answer", "Undecided");
        assertThat(row(rows, "ticket.close_tickets", "Guest")).containsEntry("answer", "No");
    }

    @Test
    void whatMustBePassedAndWhatIsNeededStandsInTheRow() throws IOException {
        Emission shop = ReportMatrix.of(folder, """
            matrix Shop
              users hold exactly one role
            role Clerk
            fact trained of user
            legend
              ✔ means allow
              own means allow only when trained
            table "T"
              | Permission        | Clerk |
              | Open till {open}  | ✔     |
              | Count till {count} | own |
            permission count
              needs open
            require trained to open
            """);
        assertThat(row(rows(shop), "count", "Clerk")).containsEntry("required", "Needs “Open till” too");
        assertThat(row(rows(shop), "open", "Clerk"))
                .containsEntry("required", "Nobody may “Open till” unless trained.");
    }

    /** One row for each cell of the model, and no other. */
    @ParameterizedTest
    @MethodSource("matrices")
    void everyCellHasItsRow(Path path) {
        Emission emission = ReportMatrix.known(path);
        Set<List<String>> cells = emission.model().cells().stream()
                .map((Cell it) -> List.of(it.permission().id(), it.role().id()))
                .collect(Collectors.toSet());
        List<NamedCsvRecord> rows = rows(emission);
        assertThat(rows.stream()
                        .map(it -> List.of(it.getField("permission_id"), it.getField("role_id")))
                        .collect(Collectors.toSet()))
                .containsAll(cells);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(cells.size()).allSatisfy(row -> {
            assertThat(row.getField("answer"))
                    .matches("(Yes|No|Never|On request|Undecided)(; (Yes|On request|Undecided|Never))*");
            assertThat(Integer.parseInt(row.getField("line"))).isPositive();
            assertThat(row.getField("content"))
                    .isEqualTo(emission.model().source().contentHash());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "=cmd(), '''=cmd()'",
        "+1, '''+1'",
        "-1, '''-1'",
        "@SUM(A1), '''@SUM(A1)'",
        "'  =1+1', '''=1+1'",
        "＝1, '''＝1'",
        "a=b, a=b",
        "'', ''"
    })
    void nothingIsAFormula(String text, String field) {
        assertThat(CsvText.of(text)).isEqualTo(field);
    }

    @Test
    void nothingIsHiddenAndEverythingStandsOnOneLine() {
        assertThat(CsvText.of("\t=1")).isEqualTo("'=1");
        assertThat(CsvText.of("\r=1")).isEqualTo("'=1");
        assertThat(CsvText.of("a\nb\u202Ec\u0000")).isEqualTo("a b[U+202E]c[U+0000]");
    }
}
