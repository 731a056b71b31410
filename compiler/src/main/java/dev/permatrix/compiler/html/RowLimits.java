package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.ShownCells.ShownRow;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What holds for all cells of a row, and so is told once beside them: gates, what its permissions need, what they make,
 * and how else they are called.
 */
final class RowLimits {

    private final PageContext page;
    private final Texts texts;

    RowLimits(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    List<LinkView> of(ShownRow row) {
        List<LinkView> limits = new ArrayList<>();
        page.model().gates().stream()
                .filter(gate -> !gate.signIn() && row.permissions().stream().anyMatch(gate::guards))
                .forEach(gate -> limits.add(gate(row, gate)));
        page.model().needs().stream()
                .filter(need -> row.permissions().contains(need.permission()))
                .forEach(need -> limits.add(LinkView.plain(about(
                        row,
                        need.permission()::equals,
                        texts.of("needs", need.needed().label())))));
        row.permissions().stream()
                .filter(Permission::creates)
                .forEach(it -> limits.add(LinkView.plain(about(
                        row,
                        it::equals,
                        texts.of("creates", it.entity().orElseThrow().label())))));
        page.model().shownAs().stream()
                .filter(it -> row.permissions().contains(it.permission()))
                .forEach(it -> limits.add(LinkView.plain(about(
                        row,
                        it.permission()::equals,
                        texts.of("labelWhen", it.label(), page.conditions().of(it.when()))))));
        return limits;
    }

    private LinkView gate(ShownRow row, Gate gate) {
        String words = texts.of("nobodyUnless", page.conditions().of(gate.condition()));
        return LinkView.to(page.anchors().of(gate.span()), about(row, gate::guards, words));
    }

    /** Which permissions of the row it is about, unless it is about all of them. */
    private String about(ShownRow row, Predicate<Permission> which, String words) {
        List<String> labels = row.permissions().stream()
                .filter(which)
                .map(Permission::label)
                .distinct()
                .toList();
        boolean all = row.permissions().stream().allMatch(which);
        return all ? words : texts.of("aboutSome", String.join(texts.of("comma"), labels), words);
    }
}
