package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.ScenarioView;
import dev.permatrix.compiler.words.OperationWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.model.Scenario.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The author's scenarios as sentences. */
final class ScenariosSection {

    private final PageContext page;
    private final Texts texts;
    private final OperationWords operations;

    ScenariosSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
        this.operations = page.operations();
    }

    List<ScenarioView> view() {
        return page.model().scenarios().stream().map(this::scenario).toList();
    }

    private ScenarioView scenario(Scenario scenario) {
        String tone = switch (scenario.expected()) {
            case ALLOW -> "yes";
            case DENY -> "no";
            case REQUESTABLE -> "ask";
        };
        return new ScenarioView(
                page.anchors().of(scenario.span()),
                scenario.label(),
                scenario.story().match(this::asking, this::changing),
                tone,
                texts.of(tone),
                scenario.written(),
                page.tests().of(scenario),
                page.trace(scenario.trace()),
                page.place(scenario.span()));
    }

    private String asking(Story.Asking story) {
        String where = story.where()
                .map(it -> texts.of("scenarioWhere", page.sentences().of(it)))
                .orElse("");
        return texts.of(
                "scenarioAsking",
                people(story.people()),
                quoted(story.permissions().stream().map(Permission::label).toList()),
                where,
                grants(story.grants()));
    }

    private String grants(Grants grants) {
        String granted = grants.granted().isEmpty() ? "" : texts.of("scenarioGranted", rows(grants.granted()));
        String withdrawn = grants.withdrawn().isEmpty() ? "" : texts.of("scenarioWithdrawn", rows(grants.withdrawn()));
        return granted + withdrawn;
    }

    private String changing(Story.Changing story) {
        String change = operations.change(
                "scenario_",
                story.operation(),
                quoted(story.rows().stream().map(Row::label).toList()));
        String where = story.where()
                .map(it -> texts.of("scenarioActorWhere", page.sentences().of(it)))
                .orElse("");
        String presences = story.presences().stream().map(operations::presence).collect(Collectors.joining());
        return texts.of("scenarioChanging", people(story.actors()), where, change, presences, grants(story.grants()));
    }

    /** The labels of rows, in the order of the matrix. */
    private String rows(Collection<String> ids) {
        return quoted(page.model()
                .rows()
                .filter(row -> ids.contains(row.id()))
                .map(Row::label)
                .distinct()
                .toList());
    }

    /** "Someone who holds User", "Someone to whom no role was assigned". */
    private String people(List<Set<Role>> people) {
        List<Role> roles = page.model().assignableRoles();
        boolean any = people.size() > 1
                && roles.stream().allMatch(role -> people.stream().anyMatch(Set.of(role)::equals));
        if (any) {
            return texts.of("someoneWith", texts.of("anyRole"));
        }
        List<String> words = new ArrayList<>();
        people.stream().filter(set -> !set.isEmpty()).forEach(set -> words.add(together(set)));
        if (words.isEmpty()) {
            return texts.of("someoneWithout");
        }
        String holding = texts.of("someoneWith", texts.or(words));
        return people.stream().anyMatch(Set::isEmpty) ? texts.of("someoneEither", holding) : holding;
    }

    private String together(Set<Role> set) {
        return texts.and(page.model().roles().stream()
                .filter(set::contains)
                .map(Role::label)
                .toList());
    }

    private String quoted(List<String> labels) {
        return texts.and(labels.stream().map(label -> texts.of("quoted", label)).toList());
    }
}
