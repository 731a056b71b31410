package dev.permatrix.dsl.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.SheetRows;
import dev.permatrix.dsl.syntax.SheetRows.RawCell;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a table from comma-separated text; the first line is the header. */
public final class SheetReader {

    private final SourceFile source;
    private final List<String> lines;
    private final List<List<RawCell>> rows = new ArrayList<>();

    private SheetReader(SourceFile source) {
        this.source = source;
        this.lines = source.lines();
    }

    /** The rows in the order of the file, or all that is wrong with it. */
    public static Checked<List<RowSyntax>> read(SourceFile source) {
        SheetReader reader = new SheetReader(source);
        try {
            reader.readAll();
        } catch (CsvParseException | UncheckedIOException e) {
            return new Checked.Rejected<>(List.of(reader.malformed()));
        }
        return reader.isSplit()
                ? SheetRows.of(source.name(), reader.rows)
                : new Checked.Rejected<>(List.of(reader.otherSeparator()));
    }

    private void readAll() {
        CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(source.text())
                .forEach(this::row);
    }

    private void row(CsvRecord record) {
        int line = (int) record.getStartingLineNumber();
        int column = 1;
        int offset = 0;
        List<RawCell> row = new ArrayList<>();
        for (String field : record.getFields()) {
            String text = lines.get(line - 1);
            boolean quoted = offset < text.length() && text.charAt(offset) == '"';
            row.add(new RawCell(oneLine(field), line, quoted ? column + 1 : column));
            int breaks = (int) field.chars().filter(it -> it == '\n').count();
            if (breaks > 0) {
                line += breaks;
                String last = field.substring(field.lastIndexOf('\n') + 1).replace("\"", "\"\"");
                column = points(last) + 3;
                offset = last.length() + 2;
            } else {
                String written = quoted ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
                column += points(written) + 1;
                offset += written.length() + 1;
            }
        }
        rows.add(row);
    }

    private static String oneLine(String field) {
        return field.indexOf('\n') < 0 ? field : field.replaceAll("\\s*\n\\s*", " ");
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether the header has columns; a table has two or more. */
    private boolean isSplit() {
        return rows.isEmpty()
                || rows.get(0).size() > 1
                || rows.get(0).get(0).text().chars().noneMatch(it -> it == ';' || it == '\t');
    }

    private Diagnostic otherSeparator() {
        return Diagnostic.of(
                        SheetCode.MALFORMED,
                        new Span(source.name(), 1, 1, points(lines.get(0))),
                        "the cells of this file stand between other signs than commas")
                .help("save it as comma-separated text");
    }

    /** Behind the last row that could be read. */
    private Diagnostic malformed() {
        int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).get(0).line();
        int line = Math.min(last + 1, Math.max(1, lines.size()));
        String text = line <= lines.size() ? lines.get(line - 1) : "";
        return Diagnostic.of(
                        SheetCode.MALFORMED,
                        new Span(source.name(), line, 1, points(text)),
                        "from here on this is not comma-separated text")
                .help("a cell that starts with a quotation mark ends with one; one inside it is doubled");
    }
}
