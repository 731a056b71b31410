package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.TestId;
import dev.permatrix.compiler.results.TestSubject;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.model.Scenario.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The suite of all scenarios: a test for each; what a scenario leaves open is tried in every way. */
final class ScenariosSuite {

    private static final String TEMPLATE = """
            import static org.junit.jupiter.api.Assertions.assertEquals;

            import java.util.Collections;
            import java.util.List;
            import java.util.Set;
            import org.junit.jupiter.api.DisplayName;
            import org.junit.jupiter.api.Test;

            /** Every scenario of the matrix. What it leaves open is tried in every way. */
            @DisplayName($title$)
            class $suite$ {
            $tests$$content$}
            """;

    private static final String SUITE = "ScenariosTest";

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
    private final PermissionModel model;
    private final List<SuiteOperation> operations;
    private final SuiteApi api;
    private final ConditionText conditions;
    private final OperationText text;

    /** @param body of its test; empty where none can be made */
    private record Tried(Scenario scenario, String method, String body) {}

    ScenariosSuite(Emission emission, List<SuiteOperation> operations) {
        this.emission = emission;
        this.model = emission.model();
        this.operations = operations;
        this.api = new SuiteApi(emission);
        this.conditions = new ConditionText(api, model);
        this.text = new OperationText(emission);
    }

    List<GeneratedFile> files() {
        List<Tried> all = tried();
        if (all.isEmpty()) {
            return List.of();
        }
        String filled = new Template(TEMPLATE)
                .with("suite", SUITE)
                .with("title", JavaText.literal(emission.title() + ": scenarios"))
                .with("tests", all.stream().map(this::test).collect(Collectors.joining()))
                .with("content", ContentStamp.test(emission))
                .filled();
        return List.of(new SuiteSource(emission).file(SUITE, filled));
    }

    /** The tests of these files. */
    List<PlannedTest> tests() {
        String suite = new SuiteSource(emission).className(SUITE);
        return tried().stream()
                .filter(it -> !it.body().isEmpty())
                .map(it ->
                        new PlannedTest(TestId.method(suite, it.method()), new TestSubject.OfScenario(it.scenario())))
                .toList();
    }

    private List<Tried> tried() {
        TestNames names = new TestNames();
        return model.scenarios().stream()
                .map(it -> new Tried(it, names.method(it.label()), body(it)))
                .toList();
    }

    private String body(Scenario scenario) {
        return scenario.story().match(it -> asking(scenario, it), it -> changing(scenario, it));
    }

    private String test(Tried tried) {
        Scenario scenario = tried.scenario();
        String story = scenario.written().stream()
                .map(line -> "    // " + JavaText.comment(line))
                .collect(Collectors.joining("\n"));
        return new Template(tried.body().isEmpty() ? UNTRIED : TEST)
                .with("story", story)
                .with("place", JavaText.comment(scenario.span().toString()))
                .with("display", JavaText.literal(scenario.label()))
                .with("method", tried.method())
                .with("body", tried.body())
                .filled();
    }

    private String asking(Scenario scenario, Story.Asking asking) {
        String permissions = asking.permissions().stream()
                .map(Permission::id)
                .map(JavaText::literal)
                .collect(Collectors.joining(", ", "List.of(", ")"));
        String looksAt = "List.of(" + conditions.looksAt(asking.where().stream().toList()) + ")";
        String where = asking.where()
                .map(it -> conditions.of(it, "asked.user().counting()", "asked.user().facts()"))
                .orElse("true");
        return given(scenario, "Promised")
                + asking.people().stream()
                        .map(roles -> "        scenario.outcome(Outcome." + scenario.expected() + ", SuiteWho.someone("
                                + api.roles(roles) + "), " + permissions + ", " + decided(asking.grants()) + ", "
                                + looksAt + ",\n                asked -> " + where + ");\n")
                        .collect(Collectors.joining());
    }

    private String changing(Scenario scenario, Story.Changing changing) {
        StringBuilder body = new StringBuilder();
        for (SuiteOperation method : operations) {
            boolean meant = changing.rows().isEmpty()
                    || method.arguments().stream()
                            .anyMatch(it ->
                                    it.row().filter(changing.rows()::contains).isPresent());
            if (OperationText.fits(changing.operation(), method) && meant) {
                for (Set<Role> actor : changing.actors()) {
                    body.append("        scenario.outcome(Outcome.")
                            .append(scenario.expected())
                            .append(", ")
                            .append(JavaText.literal(method.method()))
                            .append(", ")
                            .append(decided(changing.grants()))
                            .append(",\n                tried -> ")
                            .append(String.join(" && ", conditions(changing, method, actor)))
                            .append(");\n");
                }
            }
        }
        return body.isEmpty() ? "" : given(scenario, "PromisedChange") + body;
    }

    private List<String> conditions(Story.Changing changing, SuiteOperation method, Set<Role> actor) {
        List<String> all = new ArrayList<>();
        String who = "Set.of(" + api.roles(actor) + ")";
        all.add("tried.isBy(" + who + ")");
        changing.where()
                .ifPresent(it -> all.add(conditions.nested(it, "tried.actor().counting()", "tried.actor().facts()")));
        all.addAll(text.conditions(changing.operation(), method));
        said(changing, method).ifPresent(all::add);
        if (!changing.rows().isEmpty()) {
            all.add(text.rows(changing.rows()));
        }
        changing.presences().forEach(it -> all.add(text.presence(it)));
        return all;
    }

    /** A transfer that doesn't say what the former holder becomes means what the rules say. */
    private Optional<String> said(Story.Changing changing, SuiteOperation method) {
        if (method.handed().isEmpty()
                || !method.hasArgument()
                || changing.operation().becoming().isPresent()) {
            return Optional.empty();
        }
        Set<Role> ruled = model.changeRules()
                .filter(rule -> rule.operation().type().equals(method.type()))
                .flatMap(rule -> rule.operation().becoming().stream())
                .collect(Collectors.toSet());
        if (ruled.isEmpty()) {
            return model.matrix().severalRoles()
                    ? Optional.of("tried.argument().equals(\"nothing\")")
                    : Optional.empty();
        }
        return Optional.of(
                "!tried.argument().equals(\"nothing\") && Set.of(" + api.roles(ruled) + ").contains(tried.named())");
    }

    private static String decided(Grants grants) {
        return "Set.of(" + literals(grants.granted()) + "), Set.of(" + literals(grants.withdrawn()) + ")";
    }

    private static String literals(Set<String> rows) {
        return rows.stream().sorted().map(JavaText::literal).collect(Collectors.joining(", "));
    }

    private static String given(Scenario scenario, String kind) {
        String written = scenario.span() + ": " + String.join(" ", scenario.written());
        return "        " + kind + " scenario = new " + kind + "(" + JavaText.literal(written) + ");\n";
    }
}
