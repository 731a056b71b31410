package dev.permatrix.compiler.xlsx;

import dev.permatrix.compiler.report.Basis;
import dev.permatrix.compiler.report.Report;
import dev.permatrix.compiler.report.Report.Sentence;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.compiler.xlsx.Sheet.Column;
import dev.permatrix.compiler.xlsx.Sheet.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** Writes the sheets of one workbook. */
final class BookWriting {

    private final Report report;
    private final Texts texts;
    private final Workbook workbook;
    private final SheetNames names = new SheetNames();

    BookWriting(Report report, Texts texts, Workbook workbook) {
        this.report = report;
        this.texts = texts;
        this.workbook = workbook;
    }

    void write() {
        about();
        TableSheets tables = new TableSheets(texts);
        report.tables()
                .forEach(table -> tables.write(
                        table,
                        columns -> sheet(
                                table.label(),
                                columns,
                                1 + tables.headingColumns(table) + table.keys().size())));
        rules();
        promises();
        questions();
        assumptions();
        statements();
        legend();
    }

    private Sheet sheet(String name, List<Column> columns, int frozen) {
        return new Sheet(workbook.newWorksheet(names.of(name)), columns, frozen);
    }

    /** A sheet of plain texts. */
    private void sheet(String name, List<String> heads, List<List<String>> rows) {
        List<Column> columns = IntStream.range(0, heads.size())
                .mapToObj(i -> Column.fitting(
                        texts.of(heads.get(i)),
                        rows.stream().map(row -> row.get(i)).toList()))
                .toList();
        Sheet sheet = sheet(texts.of(name), columns, 1);
        rows.forEach(row -> sheet.row(row.stream().map(Value::of).toList()));
        sheet.finish();
    }

    private void about() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.of("formHeadMatrix"), report.title()));
        rows.add(List.of(texts.of("formHeadFile"), report.origin().file()));
        rows.add(List.of(texts.of("formHeadContent"), report.origin().content() + ". " + texts.of("formStale")));
        rows.add(List.of(texts.of("formHeadMaker"), report.origin().maker()));
        report.about().forEach(it -> rows.add(List.of("", it)));
        sheet("formAbout", List.of("formKind", "meaning"), rows);
    }

    private void rules() {
        List<List<String>> rows = new ArrayList<>();
        report.gates().forEach(it -> rows.add(rule(texts.of("statement_GATE"), it)));
        report.restrictions().forEach(it -> rows.add(rule(texts.of("statement_RESTRICTION"), it)));
        report.roles().forEach(block -> block.rules().forEach(it -> rows.add(rule(block.label(), it))));
        report.changes().forEach(block -> block.rules().forEach(it -> rows.add(rule(block.label(), it))));
        sheet("rulesHeading", List.of("formKind", "formRule", "formRestsOn", "formPlace"), rows);
    }

    private List<String> rule(String kind, Sentence rule) {
        return List.of(
                kind, rule.words(), rests(texts, rule.basis()), rule.basis().place());
    }

    private void promises() {
        sheet(
                "section_promises",
                List.of(
                        "formVerdict",
                        "formPromise",
                        "written",
                        "formTried",
                        "counterexample",
                        "formRestsOn",
                        "formPlace"),
                report.promises().stream()
                        .map(it -> List.of(
                                it.verdict(),
                                it.label(),
                                it.written(),
                                it.coverage(),
                                it.counterexample(),
                                rests(texts, it.basis()),
                                it.basis().place()))
                        .toList());
    }

    private void questions() {
        sheet(
                "section_questions",
                List.of("formKind", "question", "formRestsOn", "formPlace"),
                report.questions().stream()
                        .map(it -> List.of(
                                it.kind(),
                                it.words(),
                                rests(texts, it.basis()),
                                it.basis().place()))
                        .toList());
    }

    private void assumptions() {
        sheet(
                "section_assumptions",
                List.of("id", "question", "reading", "confirmed", "formUses"),
                report.assumptions().stream()
                        .map(it -> List.of(
                                it.id(),
                                it.question(),
                                it.reading(),
                                it.confirmed().isEmpty() ? texts.of("notConfirmed") : it.confirmed(),
                                String.join(texts.of("semicolon"), it.uses())))
                        .toList());
    }

    private void statements() {
        sheet(
                "figureStatements",
                List.of("id", "strength", "statement", "formDocumentLine", "formUses"),
                report.statements().stream()
                        .map(it -> List.of(
                                it.id(),
                                it.strength(),
                                it.words(),
                                it.place(),
                                String.join(texts.of("semicolon"), it.uses())))
                        .toList());
    }

    private void legend() {
        List<Column> columns = List.of(new Column(texts.of("word"), 16), new Column(texts.of("meaning"), 60));
        Sheet sheet = sheet(texts.of("formLegend"), columns, 1);
        report.legend()
                .forEach(it ->
                        sheet.row(List.of(new Value(it.word(), Optional.of(it.tone())), Value.of(it.condition()))));
        report.order().forEach(it -> sheet.row(List.of(Value.of(""), Value.of(it))));
        sheet.finish();
    }

    /** Statements, assumptions, the reason and remarks, a line each. */
    static String rests(Texts texts, Basis basis) {
        String comma = texts.of("comma");
        Stream<String> assumes = basis.assumes().isEmpty()
                ? Stream.empty()
                : Stream.of(texts.of("formAssumes", String.join(comma, basis.assumes())));
        return String.join(
                "\n",
                Stream.of(
                                Stream.of(String.join(comma, basis.cites())),
                                assumes,
                                Stream.of(basis.because()),
                                basis.remarks().stream())
                        .flatMap(it -> it)
                        .filter(it -> !it.isEmpty())
                        .toList());
    }
}
