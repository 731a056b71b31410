package dev.permatrix.compiler.xlsx;

import dev.permatrix.compiler.report.ReportTable;
import dev.permatrix.compiler.report.ReportTable.Cell;
import dev.permatrix.compiler.report.ReportTable.Group;
import dev.permatrix.compiler.report.ReportTable.Note;
import dev.permatrix.compiler.report.ReportTable.Row;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.compiler.xlsx.Sheet.Column;
import dev.permatrix.compiler.xlsx.Sheet.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/**
 * Sheets of tables. The heading that rows stand under is a column, and what notes say is another, so that rows can be
 * sorted and filtered and still say it all.
 */
final class TableSheets {

    private final Texts texts;
    /** What cells say is kept once: there may be millions that say the same. */
    private final Map<Cell, Value> cells = new HashMap<>();

    TableSheets(Texts texts) {
        this.texts = texts;
    }

    void write(ReportTable table, Function<List<Column>, Sheet> making) {
        List<String> heads = heads(table);
        if (heads.size() > Worksheet.MAX_COLS) {
            tooWide(heads.size(), making);
            return;
        }
        List<List<Value>> rows = new ArrayList<>();
        table.groups().forEach(group -> group.rows().forEach(row -> rows.add(row(table, group, row))));
        Sheet sheet = making.apply(IntStream.range(0, heads.size())
                .mapToObj(i -> Column.fitting(
                        heads.get(i),
                        rows.stream().map(row -> row.get(i).text()).toList()))
                .toList());
        rows.forEach(sheet::row);
        sheet.finish();
    }

    /** A sheet that says why the table isn't there. */
    private void tooWide(int columns, Function<List<Column>, Sheet> making) {
        String words = texts.of("formTooWide", Integer.toString(columns), Integer.toString(Worksheet.MAX_COLS));
        making.apply(List.of(Column.fitting(words, List.of()))).finish();
    }

    /** How many columns the headings of rows take: one or none. */
    int headingColumns(ReportTable table) {
        return table.groups().stream().allMatch(it -> it.heading().isEmpty()) ? 0 : 1;
    }

    private List<String> heads(ReportTable table) {
        return Stream.of(
                        headingColumns(table) > 0 ? Stream.of(texts.of("formGroup")) : Stream.<String>empty(),
                        Stream.of(table.corner()),
                        table.keys().stream(),
                        table.roles().stream(),
                        Stream.of("formRequired", "formNotes", "formTagsHead", "formRestsOn", "formPlace")
                                .map(it -> texts.of(it)))
                .flatMap(it -> it)
                .toList();
    }

    private List<Value> row(ReportTable table, Group group, Row row) {
        return Stream.of(
                        headingColumns(table) > 0 ? Stream.of(Value.of(group.heading())) : Stream.<Value>empty(),
                        Stream.of(Value.of(row.label() + ReportTable.marked(row.marks()))),
                        row.keys().stream().map(Value::of),
                        row.cells().stream().map(it -> cells.computeIfAbsent(it, TableSheets::cell)),
                        Stream.of(
                                Value.of(String.join("\n", row.hints())),
                                Value.of(notes(table, row)),
                                Value.of(String.join(texts.of("comma"), row.tags())),
                                Value.of(BookWriting.rests(texts, row.basis())),
                                Value.of(row.basis().place())))
                .flatMap(it -> it)
                .toList();
    }

    private static Value cell(Cell cell) {
        return new Value(String.join("\n", cell.lines()), cell.tone());
    }

    private static String notes(ReportTable table, Row row) {
        List<String> numbers = Stream.concat(
                        row.marks().stream(), row.cells().stream().flatMap(it -> it.marks().stream()))
                .toList();
        return String.join(
                "\n",
                table.notes().stream()
                        .filter(it -> numbers.contains(it.number()))
                        .map(TableSheets::note)
                        .toList());
    }

    private static String note(Note note) {
        return "[" + note.number() + "] " + note.words();
    }
}
