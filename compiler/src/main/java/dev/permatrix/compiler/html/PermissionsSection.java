package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.html.view.PermissionsView;
import dev.permatrix.compiler.words.Labels;
import dev.permatrix.compiler.words.LegendWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.Optional;

/** The tables with everything that a reader needs to read them. */
final class PermissionsSection {

    private final PageContext page;
    private final Optional<LargeTable> large;
    private final Texts texts;
    private final LegendWords legend;

    /** @param large the tables as one, where they are too large to be laid out */
    PermissionsSection(PageContext page, Optional<LargeTable> large) {
        this.page = page;
        this.large = large;
        this.texts = page.texts();
        this.legend = new LegendWords(page.model(), page.texts(), page.conditions());
    }

    PermissionsView view() {
        TableViews tables = new TableViews(page);
        return new PermissionsView(
                legend.words().stream()
                        .map(it -> AnswerView.of(it.tone().word(), it.word(), it.condition()))
                        .toList(),
                new GatesSection(page).view(),
                large.isPresent()
                        ? List.of()
                        : page.model().tables().stream().map(tables::of).toList(),
                large.stream().map(LargeTable::view).toList(),
                page.model().legend().stream().map(this::symbol).toList(),
                legend.order());
    }

    private PermissionsView.Symbol symbol(LegendEntry entry) {
        List<String> keys = entry.keys().stream()
                .map(key -> key.isBlank() ? texts.of("blankCell") : key)
                .toList();
        return new PermissionsView.Symbol(
                keys, legend.meaning(entry.meaning()), page.trace(entry.trace()), page.place(entry.span()));
    }

    static List<String> labels(List<Role> roles) {
        return Labels.of(roles);
    }
}
