package dev.permatrix.compiler.report;

import dev.permatrix.compiler.report.Report.Question;
import dev.permatrix.compiler.words.CellAnswer.Tone;
import dev.permatrix.compiler.words.CellWords;
import dev.permatrix.compiler.words.OperationWords;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.ArrayList;
import java.util.List;

/** What nobody has decided yet: questions of the document, cells and rules. */
record QuestionBuilder(PermissionModel model, Texts texts, CellWords cells, OperationWords operations) {

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        model.questions()
                .forEach(it ->
                        questions.add(new Question(texts.of("question"), it.text(), Basis.of(it.trace(), it.span()))));
        new ShownCells(model)
                .where((role, part) -> cells.of(role, part).stream().anyMatch(line -> line.tone() == Tone.OPEN))
                .forEach(it -> questions.add(cell(it)));
        model.changeRules()
                .filter(rule -> rule.mode() == ChangeRule.Mode.UNDECIDED)
                .forEach(it -> questions.add(
                        new Question(texts.of("undecidedRule"), operations.rule(it), Basis.of(it.trace(), it.span()))));
        return questions;
    }

    private Question cell(ShownCell cell) {
        List<String> row = new ArrayList<>(cell.row().labels());
        row.addAll(cell.row().keys());
        return new Question(
                texts.of("undecidedCell"),
                texts.of(
                        "cellName",
                        String.join(texts.of("comma"), row),
                        cell.role().label()),
                Basis.of(cell.row().first().trace(), cell.row().first().span()));
    }
}
