package dev.permatrix.compiler.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.testing.Desk;
import dev.permatrix.compiler.testing.ReportMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonEmitterTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String TEXT = schema();
    private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);

    @TempDir
    private Path folder;

    static List<Path> matrices() {
        return ReportMatrix.all();
    }

    private static String schema() {
        try (InputStream stream = JsonEmitter.class.getResourceAsStream("report.schema.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Emission emission) {
        return new JsonEmitter().emit(emission).get(0).text();
    }

    private static JsonNode tree(Emission emission) {
        return JsonMapper.builder().build().readTree(json(emission));
    }

    @Test
    void theSchemaIsASchemaAndNotTooWide() throws IOException {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(TEXT, InputFormat.JSON)).isEmpty();
        String desk = json(ReportMatrix.of(folder, Desk.MATRIX));
        for (String wrong : List.of(
                desk.replace("\"answer\" : \"on_request\"", "\"answer\" : \"maybe\""),
                desk.replace("\"severalRoles\" : false,", ""),
                desk.replace("\"holds\"", "\"has\"").replace("\"is\"", "\"has\""),
                desk.replace("\"madeBy\"", "\"author\""))) {
            assertThat(wrong).isNotEqualTo(desk);
            assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void everyMatrixHasTheFormOfTheSchema(Path path) {
        assertThat(SCHEMA.validate(json(ReportMatrix.known(path)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aCellAndARule() throws IOException {
        Emission desk = ReportMatrix.of(folder, Desk.MATRIX);
        JsonNode report = tree(desk);
        assertThat(report.get("madeFrom").get("content").asString())
                .isEqualTo(desk.model().source().contentHash());
        JsonMapper mapper = JsonMapper.builder().build();
        assertThat(cell(report, "ticket.close_tickets", "Agent")).isEqualTo(mapper.readTree("""
            {
              "permission": "ticket.close_tickets", "role": "Agent", "symbol": "✔", "notes": ["2"],
              "answers": [
                {"answer": "allow", "situations": 1, "when": {"is": "ticket.owner", "values": ["yes"]}},
                {"answer": "deny", "situations": 1, "when": {"is": "ticket.owner", "values": ["no"]}}
              ],
              "cites": ["D-02"], "place": {"file": "x.matrix", "line": 22}
            }
            """));
        assertThat(cell(report, "sign", "Agent").get("answers")).isEqualTo(mapper.readTree("""
            [{"answer": "on_request", "by": ["Lead"], "situations": 1}]
            """));
        JsonNode rule = report.get("changes").get(0).get("rules").get(0);
        assertThat(rule.get("actors")).isEqualTo(mapper.readTree("[{\"roles\": [\"Lead\"]}]"));
        assertThat(rule.get("operation")).isEqualTo(mapper.readTree("""
            {"kind": "remove", "id": "remove", "targets": [{"who": "anyone_else"}]}
            """));
        assertThat(report.get("promises")
                        .valueStream()
                        .map(it -> it.get("result").asString()))
                .containsExactly("proved", "open");
    }

    private static JsonNode cell(JsonNode report, String permission, String role) {
        return cells(report)
                .filter(it -> it.get("permission").asString().equals(permission)
                        && it.get("role").asString().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> cells(JsonNode report) {
        return report.get("tables").valueStream().flatMap(it -> it.get("cells").valueStream());
    }

    /**
     * Whoever reads the data alone comes to what the reference says: in every situation one answer of the cell holds, and
     * it is that of the role.
     */
    @ParameterizedTest
    @MethodSource("matrices")
    void theAnswersAreThoseOfTheReference(Path path) {
        Emission emission = ReportMatrix.known(path);
        CellReading reading = new CellReading(emission.table());
        int compared = 0;
        for (JsonNode cell : cells(tree(emission)).toList()) {
            compared += reading.assertAnswers(cell.get("permission"), cell.get("role"), cell);
        }
        assertThat(compared).isGreaterThan(10);
    }
}
