package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.PageData.Entry;
import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.words.Declarations;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the script knows of cells, written so that many have it in common: their rows, their roles and their tests are
 * told beside it.
 */
final class CellData {

    private final PageContext page;
    private final CellAnswers answers;
    private final SituationData situations;
    private final RuleData rules;
    private final Sayings sayings;
    private final CellResults results;
    private final Map<Span, Trace> traces = new HashMap<>();
    private final Interned<Object> lines = new Interned<>();
    private final Interned<Object> notes = new Interned<>();

    CellData(PageContext page) {
        this.page = page;
        this.answers = new CellAnswers(page);
        this.situations = new SituationData(page.texts());
        this.rules = new RuleData(page);
        this.sayings = new Sayings(page.untested(), situations, rules);
        this.results = new CellResults(page, situations, rules);
        page.model().cells().forEach(it -> know(it.span(), it.trace()));
        Declarations.of(page.model()).all().forEach(it -> know(it.span(), it.trace()));
    }

    /** Most cells cite nothing, and there may be millions. */
    private void know(Span place, Trace trace) {
        if (!trace.equals(Trace.NONE)) {
            traces.merge(place, trace, Trace::and);
        }
    }

    /** What cells point into, by name. */
    Map<String, Object> shared() {
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("lines", lines.all());
        shared.put("situations", situations.all());
        shared.put("tests", situations.tests());
        shared.put("results", results.all());
        shared.put("reasons", rules.all());
        shared.put("linesOfRoles", rules.linesOfRoles());
        shared.put("notes", notes.all());
        return shared;
    }

    /** What became of the tests of cells. */
    CellResults results() {
        return results;
    }

    /** The answer of a cell, which tells of neither its row nor its role nor its tests. */
    Map<String, Object> answer(Table table, ShownCell cell) {
        List<AnswerView> shown = table.layout() == Table.Layout.OF_LEVEL ? answers.ofActions(cell) : answers.of(cell);
        Set<Reason> because = new LinkedHashSet<>();
        List<Object> says = cell.parts().isEmpty() ? List.of(later(shown.get(0))) : sayings.of(table, cell, because);
        Trace trace = trace(cell, because);
        return new Entry()
                .list("lines", shown.stream().map(this::line).toList())
                .list("says", says)
                .list("cites", ids(cell, trace, Trace::cites))
                .list("assumes", ids(cell, trace, Trace::assumes))
                .list("notes", notes(table, cell))
                .parts();
    }

    /** Without those of its row. */
    private static List<String> ids(ShownCell cell, Trace trace, Function<Trace, List<Citation>> which) {
        List<String> ofRow = PageData.ids(which.apply(cell.row().first().trace()));
        return PageData.ids(which.apply(trace)).stream()
                .filter(id -> !ofRow.contains(id))
                .toList();
    }

    /** Of a row that is about nothing until more permissions are added. */
    private Map<String, Object> later(AnswerView line) {
        return new Entry()
                .text("say", page.texts().of("sayLater", line.word(), line.condition()))
                .parts();
    }

    private int line(AnswerView line) {
        return lines.placeOf(new Entry()
                .text("tone", line.tone())
                .text("about", line.permission())
                .text("word", line.word())
                .text("condition", line.condition())
                .parts());
    }

    /** Where the answers of a cell come from, its row aside: itself, and every rule that decides in some situation. */
    private Trace trace(ShownCell cell, Set<Reason> because) {
        Stream<Trace> own = cell.parts().stream()
                .flatMap(part -> page.model().cells(cell.role(), part.permission()).stream())
                .filter(it -> cell.written()
                        .map(Row.WrittenCell::span)
                        .filter(it.span()::equals)
                        .isPresent())
                .map(it -> it.trace());
        Stream<Trace> deciding = because.stream().map(it -> traces.getOrDefault(it.span(), Trace.NONE));
        return Stream.concat(own, deciding).reduce(Trace.NONE, Trace::and);
    }

    private List<Integer> notes(Table table, ShownCell cell) {
        Set<String> numbers = new LinkedHashSet<>(cell.row().first().notes());
        cell.written().ifPresent(it -> numbers.addAll(it.notes()));
        return table.notes().stream()
                .filter(note -> numbers.contains(note.number()))
                .map(this::note)
                .toList();
    }

    private int note(TableNote note) {
        return notes.placeOf(new Entry()
                .text("number", note.number())
                .text("text", TableViews.effect(page, note))
                .text("more", note.text().orElse(""))
                .text("place", page.anchors().of(note.span()))
                .parts());
    }
}
