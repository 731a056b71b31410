package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.html.view.CellView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.words.CellAsides;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of tables, each with its answers and the marks that the author gave it. */
final class CellViews {

    private final PageContext page;
    private final CellAnswers answers;
    private final CellAsides asides;
    private final Optional<DifferenceViews> differences;
    private final CellTests tests;

    CellViews(PageContext page) {
        this.page = page;
        this.answers = new CellAnswers(page);
        this.asides = new CellAsides(page.model(), page.texts());
        this.differences = page.differences().map(it -> new DifferenceViews(page.texts(), it));
        this.tests = new CellTests(page);
    }

    /** @param head of its column */
    CellView of(Table table, ShownCell cell, String head) {
        boolean ofLevel = table.layout() == Table.Layout.OF_LEVEL;
        List<AnswerView> lines = new ArrayList<>(ofLevel ? answers.ofActions(cell) : answers.of(cell));
        List<String> tones = lines.stream().map(AnswerView::tone).distinct().toList();
        cell.written().ifPresent(it -> lines.set(0, lines.get(0).marked(marks(table, cell, it))));
        return new CellView(
                page.anchors().of(cell.row().first(), cell.role()),
                head,
                tones.size() == 1 ? tones.get(0) : "mixed",
                lines,
                asides.of(table, cell),
                tests.of(cell).view(),
                differences.map(it -> it.of(cell)).orElse(List.of()));
    }

    List<LinkView> marks(Table table, ShownCell cell, Row.WrittenCell written) {
        return Stream.concat(notes(table, written.notes()), restrictions(written.marks(), cell))
                .toList();
    }

    /** The notes with these numbers. */
    Stream<LinkView> notes(Table table, List<String> numbers) {
        return numbers.stream()
                .map(number -> table.notes().stream()
                        .filter(note -> note.number().equals(number))
                        .findFirst()
                        .map(note -> LinkView.to(page.anchors().of(note.span()), number))
                        .orElse(LinkView.plain(number)));
    }

    /** The letters of a cell that mean this role: a column that several roles share has them for all. */
    private Stream<LinkView> restrictions(List<String> marks, ShownCell cell) {
        return page.model().restrictions().stream()
                .filter(it -> it.mark().filter(marks::contains).isPresent())
                .filter(it ->
                        cell.row().permissions().stream().anyMatch((Permission asked) -> it.binds(cell.role(), asked)))
                .map(it -> LinkView.to(page.anchors().of(it.span()), it.mark().orElseThrow()));
    }
}
