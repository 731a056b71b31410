package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.ChangesView.RuleView;
import dev.permatrix.compiler.html.view.OpenView;
import dev.permatrix.compiler.html.view.OpenView.CellLink;
import dev.permatrix.compiler.words.OperationWords;
import dev.permatrix.compiler.words.ShownCells;
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
        return new OpenView(
                page.model().questions().stream()
                        .map(it -> new OpenView.QuestionView(
                                page.anchors().of(it.span()), it.text(), page.trace(it.trace()), page.place(it.span())))
                        .toList(),
                cells(),
                page.model()
                        .changeRules()
                        .filter(rule -> rule.mode() == ChangeRule.Mode.UNDECIDED)
                        .map(this::rule)
                        .toList());
    }

    private List<CellLink> cells() {
        return new ShownCells(page.model())
                .where(this::isOpen).stream()
                        .map(it -> new CellLink(
                                page.cell(it),
                                page.trace(it.row().first().trace()),
                                page.place(it.row().first().span())))
                        .toList();
    }

    private boolean isOpen(Role role, ShownCells.Part part) {
        return answers.of(role, part).stream().anyMatch(line -> line.tone().equals("open"));
    }

    private RuleView rule(ChangeRule rule) {
        return ChangesSection.rule(page, words, rule);
    }
}
