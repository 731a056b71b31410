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
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.reference.ReferenceEvaluator;
import dev.permatrix.dsl.reference.ReferenceEvaluator.Contribution;
import dev.permatrix.dsl.table.SituationSpace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        PermissionModel model = emission.model();
        ReferenceEvaluator reference = new ReferenceEvaluator(model);
        SituationSpace space = new SituationSpace(model);
        Map<String, Attribute> attributes = attributes(model);
        Map<String, Role> roles = new HashMap<>();
        model.roles().forEach(it -> roles.put(it.id(), it));
        Map<String, Permission> permissions = new HashMap<>();
        model.permissions().forEach(it -> permissions.put(it.id(), it));
        int compared = 0;
        for (JsonNode cell : cells(tree(emission)).toList()) {
            Role role = roles.get(cell.get("role").asString());
            Set<Role> assigned = model.roleRules().isDerived(role) ? Set.of() : Set.of(role);
            List<Situation> situations = space.of(
                            permissions.get(cell.get("permission").asString()), List.of(assigned))
                    .filter(it -> it.grants().equals(Grants.NONE))
                    .filter(it -> emission.table()
                            .roles()
                            .effective(it.roles(), it.values())
                            .contains(role))
                    .toList();
            for (Situation situation : situations) {
                Reading reading = new Reading(attributes, roles, space.held(situation), situation);
                if (!cell.has("where") || reading.holds(cell.get("where"))) {
                    Contribution said = reference.explain(situation).stream()
                            .filter(it -> it.role().equals(role))
                            .findFirst()
                            .orElseThrow();
                    assertThat(reading.answers(cell))
                            .as(cell + " in " + situation)
                            .containsExactly(word(said));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    private static String word(Contribution said) {
        if (said.forbids()) {
            return "forbid";
        }
        if (said.decision().open()) {
            return "undecided";
        }
        return said.decision().outcome() == Outcome.ALLOW
                ? "allow"
                : said.decision().outcome() == Outcome.DENY ? "deny" : "on_request";
    }

    private static Map<String, Attribute> attributes(PermissionModel model) {
        Map<String, Attribute> attributes = new HashMap<>();
        model.facts().forEach(it -> attributes.put(it.id(), it));
        for (Entity entity : model.entities()) {
            entity.attributes().forEach(it -> attributes.put(entity.key() + "." + it.id(), it));
        }
        return attributes;
    }

    /** A program that knows the schema and one situation, and nothing else. */
    private record Reading(
            Map<String, Attribute> attributes, Map<String, Role> roles, Set<Role> held, Situation situation) {

        List<String> answers(JsonNode cell) {
            return cell.get("answers")
                    .valueStream()
                    .filter(it -> !it.has("when") || holds(it.get("when")))
                    .map(it -> it.get("answer").asString().replace("allow_until_withdrawn", "allow"))
                    .toList();
        }

        boolean holds(JsonNode condition) {
            if (condition.has("is")) {
                Attribute attribute = attributes.get(condition.get("is").asString());
                String value = attribute.domain().word(situation.values().of(attribute));
                return condition
                        .get("values")
                        .valueStream()
                        .anyMatch(it -> it.asString().equals(value));
            }
            if (condition.has("holds")) {
                boolean holds = held.contains(roles.get(condition.get("holds").asString()));
                return holds && (!condition.has("only") || held.size() == 1);
            }
            if (condition.has("not")) {
                return !holds(condition.get("not"));
            }
            return condition.has("all")
                    ? condition.get("all").valueStream().allMatch(this::holds)
                    : condition.get("any").valueStream().anyMatch(this::holds);
        }
    }
}
