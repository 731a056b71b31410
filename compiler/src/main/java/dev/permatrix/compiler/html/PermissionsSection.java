package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.html.view.PermissionsView;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;

/** The tables with everything that a reader needs to read them. */
final class PermissionsSection {

    private final PageContext page;
    private final Texts texts;

    PermissionsSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    PermissionsView view() {
        TableViews tables = new TableViews(page);
        return new PermissionsView(
                words(),
                page.model().tables().stream().map(tables::of).toList(),
                page.model().legend().stream().map(this::symbol).toList(),
                page.model().entities().stream()
                        .flatMap(it -> terms(it).stream())
                        .toList(),
                List.of(
                        texts.of("orderCells"),
                        texts.of("orderNotes"),
                        texts.of("orderRestrictions"),
                        texts.of("orderRequest"),
                        texts.of("orderOpen"),
                        texts.of("orderChanges")));
    }

    private List<AnswerView> words() {
        return List.of(
                AnswerView.of("yes", texts.of("yes"), texts.of("legendYes")),
                AnswerView.of("part", texts.of("yes"), texts.of("legendPart")),
                AnswerView.of("ask", texts.of("ask"), texts.of("legendAsk")),
                AnswerView.of("no", texts.of("no"), texts.of("legendNo")),
                AnswerView.of("open", texts.of("open"), texts.of("legendOpen")));
    }

    private PermissionsView.Symbol symbol(LegendEntry entry) {
        List<String> keys = entry.keys().stream()
                .map(key -> key.isBlank() ? texts.of("blankCell") : key)
                .toList();
        return new PermissionsView.Symbol(
                keys, meaning(entry.meaning()), page.trace(entry.trace()), page.place(entry.span()));
    }

    private String meaning(Choice choice) {
        List<String> branches = new ArrayList<>();
        for (Choice.Branch branch : choice.branches()) {
            String effect = branch.effect()
                    .match(
                            allow -> texts.of("yes"),
                            deny -> texts.of("no"),
                            ask -> texts.of("legendAskFrom", texts.or(labels(ask.granters()))),
                            undecided -> texts.of("open"));
            String rest = branches.isEmpty() ? effect : texts.of("legendOtherwise", effect);
            branches.add(branch.when()
                    .map(condition ->
                            texts.of("legendWhen", effect, page.conditions().of(condition)))
                    .orElse(rest));
        }
        return String.join(texts.of("semicolon"), branches);
    }

    static List<String> labels(List<Role> roles) {
        return roles.stream().map(Role::label).toList();
    }

    private List<PermissionsView.Term> terms(Entity entity) {
        return entity.relations().stream()
                .map(relation -> term(entity, relation))
                .toList();
    }

    private PermissionsView.Term term(Entity entity, Relation relation) {
        return new PermissionsView.Term(
                page.conditions().relation(relation), entity.label(), relation.words(), page.trace(relation.trace()));
    }
}
