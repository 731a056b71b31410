package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.FactsView;
import dev.permatrix.compiler.words.AttributeWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Level;
import dev.permatrix.dsl.model.Parameter;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that conditions and levels are made of. */
final class FactsSection {

    private final PageContext page;
    private final Texts texts;
    private final Set<String> shown = new HashSet<>();

    FactsSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    FactsView view() {
        List<FactsView.Term> terms = new ArrayList<>();
        for (Entity entity : page.model().entities()) {
            entity.attributes().forEach(it -> terms.add(term(it, entity.label())));
        }
        page.model().facts().forEach(it -> terms.add(term(it, about(it))));
        return new FactsView(
                terms,
                page.model().parameters().stream().map(this::parameter).toList(),
                page.model().levels().stream().map(this::level).toList());
    }

    private String about(Fact fact) {
        return switch (fact.of()) {
            case USER -> texts.of("aboutUser");
            case ACCOUNT -> texts.of("aboutAccount");
            case RECORD -> fact.entity();
        };
    }

    /** One statement may declare several, which share a place. */
    private FactsView.Term term(Attribute attribute, String about) {
        String id = page.anchors().of(attribute.span());
        return new FactsView.Term(
                shown.add(id) ? id : "",
                page.conditions().attributes().name(attribute),
                about,
                page.conditions().attributes().values(attribute),
                attribute.words(),
                page.trace(attribute.trace()),
                page.place(attribute.span()));
    }

    private FactsView.Parameter parameter(Parameter parameter) {
        return new FactsView.Parameter(
                page.anchors().of(parameter.span()),
                AttributeWords.spaced(parameter.id()),
                Integer.toString(parameter.value()),
                parameter.words(),
                page.trace(parameter.trace()),
                page.place(parameter.span()));
    }

    private FactsView.Level level(Level level) {
        List<FactsView.Step> steps = new ArrayList<>();
        for (int i = 0; i < level.steps().size(); i++) {
            List<String> allowed = level.steps().subList(1, i + 1).stream()
                    .map(AttributeWords::spaced)
                    .toList();
            String allows = allowed.isEmpty() ? texts.of("levelNothing") : String.join(texts.of("comma"), allowed);
            String step = level.steps().get(i);
            steps.add(new FactsView.Step(AttributeWords.spaced(step), allows, i == 0 ? List.of() : ids(step)));
        }
        return new FactsView.Level(
                page.anchors().of(level.span()),
                level.id(),
                steps,
                page.trace(level.trace()),
                page.place(level.span()));
    }

    private List<String> ids(String action) {
        return page.model().tables().stream()
                .filter(table -> table.layout() == Table.Layout.OF_LEVEL)
                .flatMap(table -> table.rows().stream())
                .map(Row::permissions)
                .flatMap(List::stream)
                .filter(permission -> permission.name().equals(action))
                .map(Permission::id)
                .distinct()
                .toList();
    }
}
