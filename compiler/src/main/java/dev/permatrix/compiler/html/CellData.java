package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.PageData.Entry;
import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.words.Declarations;
import dev.permatrix.compiler.words.SafeText;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the script knows of each cell; what many cells have in common is written once. */
final class CellData {

    private final boolean common;
    private final PageContext page;
    private final CellAnswers answers;
    private final CellSentences sentences;
    private final RoleSituations situations;
    private final SituationData told;
    private final CellTests tests;
    private final Map<Span, Trace> traces = new HashMap<>();
    private final Interned<Object> lines = new Interned<>();
    private final Interned<Object> reasons = new Interned<>();
    private final Interned<Object> notes = new Interned<>();

    /** Where every cell is told by itself. */
    CellData(PageContext page) {
        this(page, false);
        page.model().cells().forEach(it -> traces.merge(it.span(), it.trace(), Trace::and));
    }

    /** @param common whether what is told stands for cells of many rows and roles, and names neither */
    CellData(PageContext page, boolean common) {
        this.common = common;
        this.page = page;
        this.answers = new CellAnswers(page);
        this.sentences = new CellSentences(page);
        this.situations = new RoleSituations(page);
        this.told = new SituationData(page.texts());
        this.tests = new CellTests(page);
        Declarations.of(page.model()).all().forEach(it -> traces.merge(it.span(), it.trace(), Trace::and));
    }

    /** What cells point into, by name. */
    Map<String, Object> shared() {
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("lines", lines.all());
        shared.put("situations", told.all());
        shared.put("tests", told.tests());
        shared.put("reasons", reasons.all());
        shared.put("notes", notes.all());
        return shared;
    }

    /** @param role the place of its role among the page's */
    Map<String, Object> of(Table table, ShownCell cell, int role) {
        Entry data = new Entry()
                .text("id", page.anchors().of(cell.row().first(), cell.role()))
                .number("role", role);
        return told(data, table, cell, cell.row().first().trace());
    }

    /** What cells of many rows and roles have in common; what their rows cite is left out. */
    Map<String, Object> common(Table table, ShownCell cell) {
        return told(new Entry(), table, cell, Trace.NONE);
    }

    private Map<String, Object> told(Entry data, Table table, ShownCell cell, Trace ofRow) {
        List<AnswerView> shown = table.layout() == Table.Layout.OF_LEVEL ? answers.ofActions(cell) : answers.of(cell);
        Set<Reason> because = new LinkedHashSet<>();
        List<Object> says = cell.parts().isEmpty() ? List.of(later(shown.get(0))) : says(cell, because);
        Trace trace = ofRow.and(trace(cell, because));
        CellTests.Told tested = tests.of(cell);
        return data.list("lines", shown.stream().map(this::line).toList())
                .list("says", says)
                .list("cites", ids(cell, trace.cites(), Trace::cites))
                .list("assumes", ids(cell, trace.assumes(), Trace::assumes))
                .list("notes", notes(table, cell))
                .text("tested", tested.tone())
                .list("testNotes", tested.notes())
                .parts();
    }

    private List<String> ids(ShownCell cell, List<Citation> citations, Function<Trace, List<Citation>> which) {
        List<String> ofRow =
                common ? PageData.ids(which.apply(cell.row().first().trace())) : List.of();
        return PageData.ids(citations).stream()
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

    /** What is said of permissions of the cell; of several at once where the same rules say the same of them. */
    private List<Object> says(ShownCell cell, Set<Reason> because) {
        Map<Said, List<Permission>> said = new LinkedHashMap<>();
        Map<Said, Map<String, Object>> words = new LinkedHashMap<>();
        for (Part part : cell.parts()) {
            String sentence = sentences.of(cell.role(), part);
            Optional<SituationCases> cases = situations.of(cell.role(), part);
            List<Reason> reasons = cases.map(SituationCases::reasons).orElse(List.of());
            int place = cases.map(told::placeOf).orElse(-1);
            Said one =
                    new Said(sentence, place, reasons.stream().map(Reason::span).toList());
            because.addAll(reasons);
            said.computeIfAbsent(one, it -> new ArrayList<>()).add(part.permission());
            words.computeIfAbsent(one, it -> said(it, reasons, cell));
        }
        List<Object> says = new ArrayList<>();
        said.forEach((one, permissions) -> says.add(about(words.get(one), permissions, said.size() > 1)));
        return says;
    }

    /**
     * What is said of a permission.
     *
     * @param situations their place among the shared ones; -1 where they are too many to tell
     * @param rules where the rules stand that decide
     */
    private record Said(String sentence, int situations, List<Span> rules) {}

    private Map<String, Object> said(Said said, List<Reason> reasons, ShownCell cell) {
        Entry words = new Entry().text("say", said.sentence());
        if (said.situations() >= 0) {
            words.number("situations", said.situations());
            words.list("because", reasons.stream().map(it -> reason(it, cell)).toList());
        }
        return words.parts();
    }

    private static Map<String, Object> about(Map<String, Object> words, List<Permission> permissions, boolean several) {
        Map<String, Object> about = new LinkedHashMap<>();
        if (several) {
            List<String> labels = permissions.stream()
                    .map(Permission::label)
                    .map(SafeText::visible)
                    .distinct()
                    .toList();
            about.put("about", labels);
        }
        about.putAll(words);
        return about;
    }

    private int reason(Reason reason, ShownCell cell) {
        return common
                ? RuleOfCell.of(page, reason, cell).map(reasons::placeOf).orElseGet(() -> reason(reason))
                : reason(reason);
    }

    private int reason(Reason reason) {
        LinkView place = page.place(reason.span());
        return reasons.placeOf(new Entry()
                .text("text", reason.text())
                .text("place", place.words())
                .text("line", place.id())
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
        Stream<Trace> deciding = because.stream().map(it -> trace(it.span(), cell));
        return Stream.concat(own, deciding).reduce(Trace.NONE, Trace::and);
    }

    /** Of cells only those of this role, for what is asked here and what that needs, where all are too many to know. */
    private Trace trace(Span rule, ShownCell cell) {
        Trace known = traces.getOrDefault(rule, Trace.NONE);
        return !common
                ? known
                : cell.parts().stream()
                        .flatMap(part -> new Relevance(page.model()).withNeeded(part.permission()).stream())
                        .flatMap(asked -> page.model().cells(cell.role(), asked).stream())
                        .filter(it -> it.span().equals(rule))
                        .map(Cell::trace)
                        .reduce(known, Trace::and);
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
