package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * Everything that nobody has decided yet.
 *
 * @param cells the first of them, where they are very many
 * @param moreCells how many there are besides; empty where all are listed
 * @param count of all questions, cells and rules
 */
public record OpenView(
        List<QuestionView> questions,
        List<CellLink> cells,
        String moreCells,
        List<ChangesView.RuleView> rules,
        int count) {

    public boolean none() {
        return count == 0;
    }

    public boolean hasQuestions() {
        return !questions.isEmpty();
    }

    public boolean hasCells() {
        return !cells.isEmpty();
    }

    public boolean hasRules() {
        return !rules.isEmpty();
    }

    /** Something that the document leaves open. */
    public record QuestionView(String id, String question, TraceView trace, LinkView place) {}

    /** A cell that is undecided. */
    public record CellLink(LinkView cell, TraceView trace, LinkView place) {}
}
