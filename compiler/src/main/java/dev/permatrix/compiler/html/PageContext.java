package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.ReasonView;
import dev.permatrix.compiler.html.view.RemarkView;
import dev.permatrix.compiler.html.view.TraceView;
import dev.permatrix.compiler.words.ConditionWords;
import dev.permatrix.compiler.words.OperationWords;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Remark;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every section of one page works from, and the views that all of them share: places, citations, reasons.
 *
 * @param conditions for cells
 * @param sentences for conditions inside sentences
 * @param tests what became of the tests of everything
 * @param differences what changed in cells; empty where the page compares nothing
 */
record PageContext(
        Emission emission,
        Texts texts,
        Anchors anchors,
        ReasonTraces traces,
        ConditionWords conditions,
        ConditionWords sentences,
        TestMarks tests,
        Optional<CellDifferences> differences) {

    /** Of a list that grows with the cells, more are counted and no longer named. */
    static final int MOST_LISTED = 1_000;

    static PageContext of(Emission emission, Texts texts) {
        return of(emission, texts, Optional.empty());
    }

    /** Of a page that compares. */
    static PageContext of(Emission emission, Texts texts, Optional<Comparison> comparison) {
        ConditionWords conditions = new ConditionWords(texts, false);
        return new PageContext(
                emission,
                texts,
                new Anchors(emission.model()),
                new ReasonTraces(emission.model()),
                conditions,
                new ConditionWords(texts, true),
                new TestMarks(texts, emission.results()),
                comparison.map(it -> new CellDifferences(it, texts, conditions)));
    }

    /** The same for what stands for many cells at once: what became of the tests of one is not told of another. */
    PageContext untested() {
        TestMarks none = new TestMarks(texts, Optional.empty());
        return new PageContext(emission, texts, anchors, traces, conditions, sentences, none, differences);
    }

    PermissionModel model() {
        return emission.model();
    }

    OperationWords operations() {
        return new OperationWords(model(), texts, sentences);
    }

    DecisionTable table() {
        return emission.table();
    }

    /** {@code line 31}; with the name of the file where it is another one than the page shows. */
    LinkView place(Span span) {
        String number = Integer.toString(span.line());
        return anchors.ofLine(span)
                .map(line -> LinkView.to(line, texts.of("place", number)))
                .orElse(LinkView.plain(span.file() + ":" + number));
    }

    LinkView cell(ShownCells.ShownCell cell) {
        return LinkView.to(
                anchors.of(cell.row().first(), cell.role()),
                texts.of("cellName", name(cell.row()), cell.role().label()));
    }

    /** Of so many, how many a list doesn't name, in words; empty where it names all. */
    String more(int all) {
        return all > MOST_LISTED ? texts.of("moreCells", texts.number(all - MOST_LISTED)) : "";
    }

    /** The label of a row, or those of its entities. */
    String label(ShownCells.ShownRow row) {
        return String.join(texts.of("comma"), row.labels());
    }

    /** Label and keys. */
    String name(ShownCells.ShownRow row) {
        List<String> parts = new ArrayList<>(row.labels());
        parts.addAll(row.keys());
        return String.join(texts.of("comma"), parts);
    }

    List<LinkView> statements(List<Citation> citations) {
        return citations.stream()
                .map(Citation::id)
                .distinct()
                .map(this::statement)
                .toList();
    }

    LinkView statement(String id) {
        return LinkView.to(anchors.ofStatement(id), id);
    }

    TraceView trace(Trace trace) {
        return new TraceView(
                statements(trace.cites()),
                statements(trace.assumes()),
                trace.because().orElse(""),
                trace.remarks().stream().map(this::remark).toList());
    }

    RemarkView remark(Remark remark) {
        String kind = switch (remark.kind()) {
            case NOTE -> texts.of("remarkNote");
            case ADVICE -> texts.of("remarkAdvice");
        };
        return new RemarkView(kind, remark.text(), statements(remark.citations()), place(remark.span()));
    }

    ReasonView reason(Reason reason) {
        Trace trace = traces.of(reason.span());
        TraceView from = new TraceView(statements(trace.cites()), statements(trace.assumes()), "", List.of());
        return new ReasonView(reason.text(), place(reason.span()), from);
    }
}
