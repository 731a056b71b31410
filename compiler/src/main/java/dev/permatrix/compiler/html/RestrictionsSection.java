package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.RestrictionView;
import dev.permatrix.compiler.words.CellSituations;
import dev.permatrix.compiler.words.RuleWords;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What narrows whole groups of cells, and which. */
final class RestrictionsSection {

    private final PageContext page;
    private final Texts texts;

    RestrictionsSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    List<RestrictionView> view() {
        return page.model().restrictions().stream().map(this::restriction).toList();
    }

    private RestrictionView restriction(Restriction restriction) {
        List<ShownCell> cells = narrowed(restriction);
        return new RestrictionView(
                page.anchors().of(restriction.span()),
                restriction.mark().orElse(""),
                new RuleWords(texts, page.sentences()).restriction(restriction),
                restriction.written(),
                spared(restriction),
                cells.isEmpty() ? texts.of("narrowsNothing") : texts.count("narrowsCells", cells.size()),
                cells.stream().limit(PageContext.MOST_LISTED).map(page::cell).toList(),
                page.more(cells.size()),
                page.trace(restriction.trace()),
                page.place(restriction.span()));
    }

    /** Permissions on the entity that no role is narrowed in, by the restriction or because there is no record yet. */
    private List<String> spared(Restriction restriction) {
        return page.model().permissionsOn(Optional.of(restriction.entity())).stream()
                .filter(it -> restriction.except().contains(it) || !it.isAskedOfRecord())
                .map(Permission::label)
                .toList();
    }

    /** The cells in which some answer rests on the restriction. */
    private List<ShownCell> narrowed(Restriction restriction) {
        return new ShownCells(page.model()).where((role, part) -> narrows(restriction, role, part));
    }

    private boolean narrows(Restriction restriction, Role role, Part part) {
        Permission permission = part.permission();
        if (!restriction.binds(role, permission)) {
            return false;
        }
        Verdict verdict = page.table().verdict(role, permission);
        CellSituations situations = CellSituations.of(page.model(), page.table().frameOf(permission), role, part);
        return IntStream.of(situations.possible().toArray())
                .mapToObj(verdict::at)
                .anyMatch(answer -> answer.basis()
                        .match(
                                cell -> false,
                                note -> false,
                                it -> it.restriction().equals(restriction),
                                none -> false));
    }
}
