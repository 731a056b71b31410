package dev.permatrix.compiler.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.testing.ReportMatrix;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Variant;
import dev.permatrix.dsl.table.Normalizer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the report in JSON says of other readings, held against the reference of each reading. */
class VariantDataTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static List<Path> matrices() {
        return ReportMatrix.all();
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void theCellsThatDifferAndNoOthers(Path path) {
        Emission emission = ReportMatrix.known(path);
        PermissionModel model = emission.model();
        JsonNode told = Optional.ofNullable(
                        MAPPER.readTree(new JsonEmitter().emit(emission).get(0).text())
                                .get("variants"))
                .orElseGet(MAPPER::createArrayNode);
        assertThat(told.valueStream().map(it -> it.get("label").asString()))
                .containsExactlyElementsOf(
                        model.variants().stream().map(Variant::label).toList());
        CellReading shipped = new CellReading(emission.table());
        for (int i = 0; i < told.size(); i++) {
            PermissionModel read = model.variants().get(i).model();
            compare(told.get(i), shipped, model, new CellReading(Normalizer.normalize(read)), read);
        }
    }

    private static void compare(
            JsonNode told, CellReading shipped, PermissionModel model, CellReading reading, PermissionModel read) {
        Set<String> named = new HashSet<>();
        for (JsonNode cell : told.get("cells")) {
            JsonNode permission = cell.get("permission");
            JsonNode role = cell.get("role");
            named.add(permission.asString() + " " + role.asString());
            reading.assertAnswers(permission, role, cell);
            if (cell.has("shipped")) {
                assertThat(cell.get("shipped")).isNotEqualTo(cell.get("answers"));
                JsonNode before = MAPPER.createObjectNode().set("answers", cell.get("shipped"));
                shipped.assertAnswers(permission, role, before);
            }
        }
        for (Cell cell : read.cells()) {
            if (!named.contains(cell.permission().id() + " " + cell.role().id())) {
                assertThat(model.cells().find(cell.role(), cell.permission())).isPresent();
                assertSame(cell, shipped, reading);
            }
        }
    }

    /** Of a cell that is not named both say the same in every situation that both have. */
    private static void assertSame(Cell cell, CellReading shipped, CellReading reading) {
        String permission = cell.permission().id();
        String role = cell.role().id();
        Set<Situation> known = new HashSet<>(shipped.situations(permission, role));
        for (Situation situation : reading.situations(permission, role)) {
            if (known.contains(situation)) {
                assertThat(reading.said(situation, role))
                        .as(situation.toString())
                        .isEqualTo(shipped.said(situation, role));
            }
        }
    }
}
