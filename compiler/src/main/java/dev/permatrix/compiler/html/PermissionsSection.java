package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.html.view.PermissionsView;
import dev.permatrix.compiler.words.Labels;
import dev.permatrix.compiler.words.LegendWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.Role;
import java.util.List;

/** The tables with everything that a reader needs to read them. */
final class PermissionsSection {

    private final PageContext page;
    private final Texts texts;
    private final LegendWords legend;

    PermissionsSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
        this.legend = new LegendWords(page.model(), page.texts(), page.conditions());
    }

    PermissionsView view() {
        TableViews tables = new TableViews(page);
        boolean large = LargeTable.isNeeded(page.model());
        return new PermissionsView(
                legend.words().stream()
                        .map(it -> AnswerView.of(it.tone().word(), it.word(), it.condition()))
                        .toList(),
                new GatesSection(page).view(),
                large
                        ? List.of()
                        : page.model().tables().stream().map(tables::of).toList(),
                large ? List.of(new LargeTable(page, tables, legend).view()) : List.of(),
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
