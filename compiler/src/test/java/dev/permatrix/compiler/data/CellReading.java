package dev.permatrix.compiler.data;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A program that knows the schema and nothing else reads what the report says of cells, and is held against the
 * reference.
 */
final class CellReading {

    private final DecisionTable table;
    private final ReferenceEvaluator reference;
    private final SituationSpace space;
    private final Map<String, Attribute> attributes;

    CellReading(DecisionTable table) {
        this.table = table;
        this.reference = new ReferenceEvaluator(table.model());
        this.space = new SituationSpace(table.model());
        this.attributes = attributes(table.model());
    }

    /**
     * In every situation in which the role counts, one of the answers holds, and it is that of the reference.
     *
     * @param cell its answers, and where it speaks
     * @return how many situations were compared
     */
    int assertAnswers(JsonNode permission, JsonNode role, JsonNode cell) {
        int compared = 0;
        for (Situation situation : situations(permission.asString(), role.asString())) {
            if (!cell.has("where") || holds(cell.get("where"), situation)) {
                assertThat(answers(cell.get("answers"), situation))
                        .as(cell + " in " + situation)
                        .containsExactly(said(situation, role.asString()));
                compared++;
            }
        }
        return compared;
    }

    /** Those of a user to whom nothing was granted, and for whom the role counts. */
    List<Situation> situations(String permission, String id) {
        Role role = role(id);
        Set<Role> assigned = table.model().roleRules().isDerived(role) ? Set.of() : Set.of(role);
        Permission asked = table.model().permissions().stream()
                .filter(it -> it.id().equals(permission))
                .findFirst()
                .orElseThrow();
        return space.of(asked, List.of(assigned))
                .filter(it -> it.grants().equals(Grants.NONE))
                .filter(it -> table.roles().effective(it.roles(), it.values()).contains(role))
                .toList();
    }

    private Role role(String id) {
        return table.model().roles().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What the reference says of the role in this situation. */
    String said(Situation situation, String role) {
        return word(reference.explain(situation).stream()
                .filter(it -> it.role().id().equals(role))
                .findFirst()
                .orElseThrow());
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

    private List<String> answers(JsonNode answers, Situation situation) {
        return answers.valueStream()
                .filter(it -> !it.has("when") || holds(it.get("when"), situation))
                .map(it -> it.get("answer").asString().replace("allow_until_withdrawn", "allow"))
                .toList();
    }

    private boolean holds(JsonNode condition, Situation situation) {
        if (condition.has("is")) {
            Attribute attribute = attributes.get(condition.get("is").asString());
            String value = attribute.domain().word(situation.values().of(attribute));
            return condition
                    .get("values")
                    .valueStream()
                    .anyMatch(it -> it.asString().equals(value));
        }
        if (condition.has("holds")) {
            Set<Role> held = space.held(situation);
            boolean holds = held.contains(role(condition.get("holds").asString()));
            return holds && (!condition.has("only") || held.size() == 1);
        }
        if (condition.has("not")) {
            return !holds(condition.get("not"), situation);
        }
        return condition.has("all")
                ? condition.get("all").valueStream().allMatch(it -> holds(it, situation))
                : condition.get("any").valueStream().anyMatch(it -> holds(it, situation));
    }
}
