package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.model.Scenario.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The suite of all scenarios: a test for each; what a scenario leaves open is tried in every way. */
final class ScenariosSuite {

    private static final String TEMPLATE = """
            import java.util.List;
            import org.junit.jupiter.api.DisplayName;
            import org.junit.jupiter.api.Test;

            /** Every scenario of the matrix. What it leaves open is tried in every way. */
            @DisplayName($title$)
            class ScenariosTest {
            $tests$}
            """;

    private static final String TEST = """

            $story$
                // $place$
                @Test
                @DisplayName($display$)
                void $method$() {
            $body$    }
            """;

    private static final String UNTRIED = """

            $story$
                // $place$: not tried here, as no method of UserChanges makes such a change.
            """;

    private final Emission emission;
    private final List<SuiteOperation> operations;
    private final OperationText text;
    private final TestNames names = new TestNames();

    ScenariosSuite(Emission emission, List<SuiteOperation> operations) {
        this.emission = emission;
        this.operations = operations;
        this.text = new OperationText(emission.names(), emission.model().roles());
    }

    List<GeneratedFile> files() {
        List<Scenario> scenarios = emission.model().scenarios();
        if (scenarios.isEmpty()) {
            return List.of();
        }
        String filled = new Template(TEMPLATE)
                .with("title", JavaText.literal(emission.model().matrix().label() + ": scenarios"))
                .with("tests", scenarios.stream().map(this::test).collect(Collectors.joining()))
                .filled();
        return List.of(new SuiteSource(emission).file("ScenariosTest", filled));
    }

    private String test(Scenario scenario) {
        String body = scenario.story().match(it -> asking(scenario, it), it -> changing(scenario, it));
        String story = scenario.written().stream()
                .map(line -> "    // " + JavaText.comment(line))
                .collect(Collectors.joining("\n"));
        return new Template(body.isEmpty() ? UNTRIED : TEST)
                .with("story", story)
                .with("place", JavaText.comment(scenario.span().toString()))
                .with("display", JavaText.literal(scenario.label()))
                .with("method", names.method(scenario.label()))
                .with("body", body)
                .filled();
    }

    private String asking(Scenario scenario, Story.Asking asking) {
        List<String> where = new ArrayList<>();
        where.add(asking.granted() ? "asked.granted() == asked.grantable()" : "!asked.granted()");
        asking.where().ifPresent(it -> where.add("(" + ConditionText.of(it) + ")"));
        String permissions = asking.permissions().stream()
                .map(Permission::id)
                .map(JavaText::literal)
                .collect(Collectors.joining(", ", "List.of(", ")"));
        return given(scenario, "Promised")
                + asking.roles().stream()
                        .map(role -> "        scenario.outcome(Outcome." + scenario.expected() + ", " + role(role)
                                + ", " + permissions + ",\n                asked -> " + String.join(" && ", where)
                                + ");\n")
                        .collect(Collectors.joining());
    }

    private String changing(Scenario scenario, Story.Changing changing) {
        StringBuilder body = new StringBuilder();
        for (SuiteOperation method : operations) {
            if (OperationText.fits(changing.operation(), method)) {
                for (Role actor : changing.actors()) {
                    body.append("        scenario.outcome(Outcome.")
                            .append(scenario.expected())
                            .append(", ");
                    body.append(JavaText.literal(method.method())).append(",\n                tried -> ");
                    body.append(String.join(" && ", conditions(changing, method, actor)))
                            .append(");\n");
                }
            }
        }
        return body.isEmpty() ? "" : given(scenario, "PromisedChange") + body;
    }

    private List<String> conditions(Story.Changing changing, SuiteOperation method, Role actor) {
        List<String> conditions = new ArrayList<>(List.of("tried.actor() == " + role(actor)));
        String grants = changing.actorGrants().stream().map(JavaText::literal).collect(Collectors.joining(", "));
        conditions.add("tried.holdsOf(List.of(" + grants + "))");
        conditions.addAll(text.conditions(changing.operation(), method));
        if (!changing.grants().isEmpty()) {
            conditions.add(text.grants(changing.grants()));
        }
        changing.presences().forEach(it -> conditions.add(text.presence(it, method)));
        return conditions;
    }

    private String given(Scenario scenario, String kind) {
        String written = scenario.span() + ": " + String.join(" ", scenario.written());
        return "        " + kind + " scenario = new " + kind + "(" + JavaText.literal(written) + ");\n";
    }

    private String role(Role role) {
        return "Role." + emission.names().of(role);
    }
}
