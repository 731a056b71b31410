package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.ScenarioView;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.model.Scenario.Story;
import dev.permatrix.dsl.model.Targets;
import java.util.List;
import java.util.stream.Collectors;

/** The author's scenarios as sentences. */
final class ScenariosSection {

    private final PageContext page;
    private final Texts texts;

    ScenariosSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
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
                page.trace(scenario.trace()),
                page.place(scenario.span()));
    }

    private String asking(Story.Asking story) {
        String where = story.where()
                .map(it -> texts.of("scenarioWhere", page.sentences().of(it)))
                .orElse("");
        return texts.of(
                "scenarioAsking",
                roles(story.roles()),
                quoted(story.permissions().stream().map(Permission::label).toList()),
                where,
                story.granted() ? texts.of("scenarioGranted") : "");
    }

    private String changing(Story.Changing story) {
        Operation operation = story.operation();
        String change = texts.of(
                "scenario_" + operation.kind().word(),
                operation.targets().terms().stream().map(this::target).collect(Collectors.joining(texts.of("comma"))),
                texts.or(PermissionsSection.labels(operation.roles())),
                operation.becoming().map(Role::label).orElse(""),
                quoted(story.grants().stream().map(Row::label).toList()));
        String presences = story.presences().stream()
                .map(it -> texts.of(
                        it.exists() ? "scenarioPresent" : "scenarioAbsent",
                        it.role().label()))
                .collect(Collectors.joining());
        String granted = story.actorGrants().isEmpty()
                ? ""
                : texts.of("scenarioActorGranted", quoted(rows(story.actorGrants())));
        return texts.of("scenarioChanging", roles(story.actors()), change, granted, presences);
    }

    private List<String> rows(List<String> ids) {
        return page.model()
                .rows()
                .filter(row -> ids.contains(row.id()))
                .map(Row::label)
                .distinct()
                .toList();
    }

    private String roles(List<Role> roles) {
        boolean all = roles.size() > 1 && roles.size() == page.model().roles().size();
        return all ? texts.of("anyRole") : texts.or(PermissionsSection.labels(roles));
    }

    private String target(Targets.Term term) {
        boolean all = term.roles().size() == page.model().roles().size();
        String roles = texts.or(PermissionsSection.labels(term.roles()));
        return switch (term.who()) {
            case SELF -> texts.of("targetSelf");
            case ANYONE -> all ? texts.of("targetAnyone") : texts.of("targetHolder", roles);
            case ANYONE_ELSE -> all ? texts.of("targetAnyoneElse") : texts.of("targetOtherHolder", roles);
        };
    }

    private String quoted(List<String> labels) {
        return texts.and(labels.stream().map(label -> texts.of("quoted", label)).toList());
    }
}
