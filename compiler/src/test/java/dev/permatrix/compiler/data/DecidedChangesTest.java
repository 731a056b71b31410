package dev.permatrix.compiler.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.testing.ReportMatrix;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.reference.ReferenceChanges;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.SituationSpace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the report in JSON says of changes, read by a program that knows its schema only. */
class DecidedChangesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    static List<Path> matrices() {
        return ReportMatrix.all();
    }

    private static JsonNode report(Emission emission) {
        return MAPPER.readTree(new JsonEmitter().emit(emission).get(0).text());
    }

    @Test
    void aQuestionWithItsAnswers() throws IOException {
        JsonNode report = report(ReportMatrix.of(folder, """
            matrix M
              users hold exactly one role
            role Owner
              held by 1 or more users
            role User
            fact active of user
            legend
              ✔ means allow
            table "T"
              | Permission | Owner | User |
              | ---------- | ----- | ---- |
              | View all   | ✔     | ✔    |
            changes "C"
              Owner may remove anyone else where active
            """));
        assertThat(report.get("decidedChanges")).isEqualTo(MAPPER.readTree("""
            [{
              "operation": "remove",
              "people": [["Owner"], ["User"]],
              "questions": [
                {
                  "actor": ["Owner"], "target": ["Owner"],
                  "answers": [
                    {
                      "answer": "deny",
                      "when": {"of": "target", "is": "active", "values": ["no"]},
                      "reasons": ["no rule allows it"]
                    },
                    {
                      "answer": "allow",
                      "when": {"of": "target", "is": "active", "values": ["yes"]},
                      "reasons": ["Owner may remove anyone else where active"]
                    }
                  ]
                },
                {
                  "actor": ["Owner"], "target": ["User"],
                  "answers": [
                    {
                      "answer": "deny",
                      "when": {"of": "target", "is": "active", "values": ["no"]},
                      "reasons": ["no rule allows it"]
                    },
                    {
                      "answer": "allow",
                      "when": {"of": "target", "is": "active", "values": ["yes"]},
                      "reasons": ["Owner may remove anyone else where active"]
                    }
                  ]
                }
              ]
            }]
            """));
    }

    @Test
    void moreThanCanBeToldIsNotTold() throws IOException {
        StringBuilder matrix = new StringBuilder("matrix M\n  users hold exactly one role\n");
        for (int i = 0; i < 90; i++) {
            matrix.append("role R").append(i).append('\n');
        }
        matrix.append("legend\n  yes means allow\ntable \"T\"\n  | Permission |");
        for (int i = 0; i < 90; i++) {
            matrix.append(" R").append(i).append(" |");
        }
        matrix.append("\n  | View all |").append(" yes |".repeat(90));
        matrix.append("\nchanges \"C\"\n  R1 may change anyone to R2\n  R1 may remove anyone\n");
        JsonNode changes = report(ReportMatrix.of(folder, matrix.toString())).get("decidedChanges");
        assertThat(changes.get(0).get("operation").asString()).isEqualTo("remove");
        assertThat(changes.get(0).get("questions").size()).isEqualTo(91);
        assertThat(changes.get(1)).isEqualTo(MAPPER.readTree("{\"operation\": \"change\", \"tooMany\": true}"));
    }

    /** Whoever reads the data alone comes to what the reference says, in every situation of these people. */
    @ParameterizedTest
    @MethodSource("matrices")
    void theAnswersAreThoseOfTheReference(Path path) {
        Emission emission = ReportMatrix.known(path);
        PermissionModel model = emission.model();
        ReferenceChanges reference = new ReferenceChanges(model);
        JsonNode changes =
                Optional.ofNullable(report(emission).get("decidedChanges")).orElseGet(MAPPER::createArrayNode);
        assertThat(changes.valueStream().map(it -> it.get("operation").asString()))
                .containsExactlyInAnyOrderElementsOf(stated(model));
        for (JsonNode operation : changes) {
            List<Set<Role>> people = operation
                    .get("people")
                    .valueStream()
                    .map(it -> roles(model, it))
                    .toList();
            assertThat(people).containsAll(single(model));
            int compared = 0;
            for (ChangeSituation situation : new ChangeSpace(model, type(model, operation))
                    .actors(people)
                    .targets(people)
                    .situations()
                    .toList()) {
                if (isSignedIn(model, situation) && changesSomething(situation)) {
                    assertThat(read(model, operation, situation))
                            .as(() -> operation.get("operation") + " in " + situation)
                            .containsExactly(word(reference.decide(situation)));
                    compared++;
                }
            }
            assertThat(compared).isPositive();
        }
    }

    private static Set<String> stated(PermissionModel model) {
        return model.changeRules().map(it -> it.operation().type().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Set<Role>> single(PermissionModel model) {
        return model.assignableRoles().stream().map(Set::of).toList();
    }

    private static OperationType type(PermissionModel model, JsonNode operation) {
        return ChangeSpace.types(model).stream()
                .filter(it -> it.id().equals(operation.get("operation").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Role> roles(PermissionModel model, JsonNode ids) {
        Set<String> named = ids.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        return model.roles().stream().filter(it -> named.contains(it.id())).collect(Collectors.toSet());
    }

    private static boolean isSignedIn(PermissionModel model, ChangeSituation situation) {
        Person actor = situation.actor();
        return new SituationSpace(model)
                .isSignedIn(new Situation(
                        actor.roles(),
                        model.permissions().get(0),
                        situation.account().and(actor.values()),
                        actor.grants()));
    }

    private static boolean changesSomething(ChangeSituation situation) {
        Set<Role> held = situation.target().map(Person::roles).orElse(Set.of());
        return switch (situation.operation().id()) {
            case "assign", "change" -> !held.contains(situation.role().orElseThrow());
            case "unassign" -> held.contains(situation.role().orElseThrow());
            default -> true;
        };
    }

    private static String word(Decision decision) {
        return decision.outcome() == Outcome.ALLOW ? "allow" : decision.open() ? "undecided" : "deny";
    }

    private static List<String> read(PermissionModel model, JsonNode operation, ChangeSituation situation) {
        List<JsonNode> asked = operation
                .get("questions")
                .valueStream()
                .filter(it -> isAsked(it, situation))
                .toList();
        return asked.isEmpty()
                ? List.of("deny")
                : asked.stream()
                        .flatMap(it -> it.get("answers").valueStream())
                        .filter(it -> !it.has("when") || holds(model, it.get("when"), situation))
                        .map(it -> it.get("answer").asString())
                        .toList();
    }

    private static boolean isAsked(JsonNode question, ChangeSituation situation) {
        Map<String, Object> parts = new HashMap<>();
        parts.put("actor", ids(situation.actor().roles()));
        if (situation.self()) {
            parts.put("self", "true");
        } else {
            situation.target().ifPresent(it -> parts.put("target", ids(it.roles())));
        }
        situation.role().ifPresent(it -> parts.put("role", it.id()));
        situation.becoming().ifPresent(it -> parts.put("becoming", it.id()));
        situation.grant().map(Row::id).ifPresent(it -> parts.put("row", it));
        return Stream.of("actor", "self", "target", "role", "becoming", "row")
                .allMatch(name -> parts.containsKey(name) == question.has(name)
                        && (!question.has(name) || parts.get(name).equals(value(question.get(name)))));
    }

    private static Object value(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new))
                : node.asString();
    }

    private static Set<String> ids(Set<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean holds(PermissionModel model, JsonNode circumstance, ChangeSituation situation) {
        if (circumstance.has("is")) {
            return isOneOf(model, circumstance, situation);
        }
        if (circumstance.has("holdersOf")) {
            int count = situation.holders().entrySet().stream()
                    .filter(it -> it.getKey()
                            .id()
                            .equals(circumstance.get("holdersOf").asString()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            return circumstance
                    .get("counts")
                    .valueStream()
                    .anyMatch(it -> count >= it.get("min").asInt()
                            && (!it.has("max") || count <= it.get("max").asInt()));
        }
        if (circumstance.has("row")) {
            String row = circumstance.get("row").asString();
            String decided = situation.actor().grants().isWithdrawn(row)
                    ? "withdrawn"
                    : situation.actor().grants().isGranted(row) ? "granted" : "nothing";
            return circumstance
                    .get("decided")
                    .valueStream()
                    .anyMatch(it -> it.asString().equals(decided));
        }
        return circumstance.has("all")
                ? circumstance.get("all").valueStream().allMatch(it -> holds(model, it, situation))
                : circumstance.get("any").valueStream().anyMatch(it -> holds(model, it, situation));
    }

    private static boolean isOneOf(PermissionModel model, JsonNode circumstance, ChangeSituation situation) {
        Values values = switch (circumstance.get("of").asString()) {
            case "account" -> situation.account();
            case "actor" -> situation.actor().values();
            default -> situation.target().orElseThrow().values();
        };
        Fact fact = model.facts().stream()
                .filter(it -> it.id().equals(circumstance.get("is").asString()))
                .findFirst()
                .orElseThrow();
        String word = fact.domain().word(values.of(fact));
        return circumstance
                .get("values")
                .valueStream()
                .anyMatch(it -> it.asString().equals(word));
    }
}
