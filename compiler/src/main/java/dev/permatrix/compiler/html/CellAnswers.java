package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.words.CellAnswer;
import dev.permatrix.compiler.words.CellWords;
import dev.permatrix.compiler.words.ConditionWords;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.List;
import java.util.Optional;

/** The lines of a cell for the page; what they say is worked out in {@link CellWords}. */
final class CellAnswers {

    private final CellWords words;

    CellAnswers(PageContext page) {
        this(page.table(), page.texts(), page.conditions());
    }

    CellAnswers(DecisionTable table, Texts texts, ConditionWords conditions) {
        this.words = new CellWords(table, texts, conditions);
    }

    /** One line or more; where what it decides differs for this role, each line names its permissions. */
    List<AnswerView> of(ShownCell cell) {
        return views(words.of(cell));
    }

    /** The same for a row of a table of levels: each line names its actions, once for all entities of the row. */
    List<AnswerView> ofActions(ShownCell cell) {
        return views(words.ofActions(cell));
    }

    /** The lines for one permission, wherever it is asked. */
    List<AnswerView> of(Role role, Permission permission) {
        return of(role, new Part(permission, Optional.empty()));
    }

    List<AnswerView> of(Role role, Part part) {
        return views(words.of(role, part));
    }

    private static List<AnswerView> views(List<CellAnswer> answers) {
        return answers.stream()
                .map(it -> AnswerView.of(it.tone().word(), it.word(), it.condition())
                        .about(it.about()))
                .toList();
    }
}
