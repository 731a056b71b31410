package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.ChangesView.RuleView;
import dev.permatrix.compiler.html.view.OpenView;
import dev.permatrix.compiler.html.view.OpenView.CellLink;
import dev.permatrix.compiler.words.OperationWords;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Role;
import java.util.List;

/** Questions of the document, and the cells and rules that wait for an answer. */
final class OpenSection {

    private final PageContext page;
    private final CellAnswers answers;
    private final OperationWords words;

    OpenSection(PageContext page) {
        this.page = page;
        this.answers = new CellAnswers(page);
        this.words = page.operations();
    }

    OpenView view() {
        List<ShownCell> undecided = new ShownCells(page.model()).where(this::isOpen);
        List<RuleView> rules = page.model()
                .changeRules()
                .filter(rule -> rule.mode() == ChangeRule.Mode.UNDECIDED)
                .map(this::rule)
                .toList();
        return new OpenView(
                page.model().questions().stream()
                        .map(it -> new OpenView.QuestionView(
                                page.anchors().of(it.span()), it.text(), page.trace(it.trace()), page.place(it.span())))
                        .toList(),
                undecided.stream()
                        .limit(PageContext.MOST_LISTED)
                        .map(this::cell)
                        .toList(),
                page.more(undecided.size()),
                rules,
                page.model().questions().size() + undecided.size() + rules.size());
    }

    private CellLink cell(ShownCell cell) {
        return new CellLink(
                page.cell(cell),
                page.trace(cell.row().first().trace()),
                page.place(cell.row().first().span()));
    }

    /** Most verdicts have nothing open in any situation, which is seen without wording them. */
    private boolean isOpen(Role role, ShownCells.Part part) {
        boolean maybe = page.table().verdict(role, part.permission()).rulings().stream()
                .anyMatch(ruling -> ruling.answer().open());
        return maybe
                && answers.of(role, part).stream().anyMatch(line -> line.tone().equals("open"));
    }

    private RuleView rule(ChangeRule rule) {
        return ChangesSection.rule(page, words, rule);
    }
}
