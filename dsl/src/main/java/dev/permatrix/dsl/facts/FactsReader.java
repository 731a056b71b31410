package dev.permatrix.dsl.facts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.model.SourceStatement.Strength;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a facts file: comma-separated, with a header, a statement of the source document in each line. */
public final class FactsReader {

    private static final List<String> COLUMNS = List.of("id", "strength", "statement", "line", "question", "confirmed");

    private final SourceFile source;
    private final List<String> lines;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, SourceStatement> byId = new LinkedHashMap<>();
    private int lastLine = 1;

    private FactsReader(SourceFile source) {
        this.source = source;
        this.lines = source.lines();
    }

    /** The statements in the order of the file, or all that is wrong with it. */
    public static Checked<List<SourceStatement>> read(SourceFile source) {
        FactsReader reader = new FactsReader(source);
        reader.readAll();
        return reader.diagnostics.check(List.copyOf(reader.byId.values()));
    }

    private void readAll() {
        try {
            List<CsvRecord> records = new ArrayList<>();
            CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(source.text())
                    .forEach(it -> {
                        records.add(it);
                        lastLine = (int) it.getStartingLineNumber();
                    });
            checkHeader(records);
            records.stream().skip(1).forEach(this::read);
        } catch (CsvParseException | UncheckedIOException e) {
            diagnostics.report(FactsProblems.malformed(wholeLine(Math.min(lastLine + 1, Math.max(1, lines.size())))));
        }
    }

    private void checkHeader(List<CsvRecord> records) {
        List<String> header = records.isEmpty()
                ? List.of()
                : records.get(0).getFields().stream().map(String::strip).toList();
        if (!header.equals(COLUMNS)) {
            diagnostics.report(FactsProblems.wrongHeader(wholeLine(1), COLUMNS));
        }
    }

    private void read(CsvRecord record) {
        int line = (int) record.getStartingLineNumber();
        if (record.getFieldCount() != COLUMNS.size()) {
            diagnostics.report(FactsProblems.wrongFieldCount(wholeLine(line), record.getFieldCount(), COLUMNS.size()));
            return;
        }
        List<String> fields = record.getFields().stream().map(String::strip).toList();
        String id = fields.get(0);
        if (id.isEmpty()) {
            diagnostics.report(FactsProblems.missingId(wholeLine(line)));
            return;
        }
        Span span = place(line, id, 0);
        Optional<Strength> strength = Strength.ofWord(fields.get(1));
        if (strength.isEmpty()) {
            Span word = place(line, fields.get(1), span.endColumn());
            diagnostics.report(FactsProblems.unknownStrength(word, fields.get(1)));
        }
        keep(new SourceStatement(
                id,
                strength.orElse(Strength.STATED),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                span));
    }

    private void keep(SourceStatement statement) {
        SourceStatement first = byId.putIfAbsent(statement.id(), statement);
        if (first != null) {
            diagnostics.report(FactsProblems.duplicateId(statement.span(), statement.id(), first.span()));
        }
    }

    /** Where the text first stands in the line, behind the given column; the whole line if it isn't found there. */
    private Span place(int line, String text, int behind) {
        String written = lines.get(line - 1);
        int from = written.offsetByCodePoints(0, Math.min(behind, written.codePointCount(0, written.length())));
        int index = text.isEmpty() ? -1 : written.indexOf(text, from);
        return index < 0
                ? wholeLine(line)
                : new Span(
                        source.name(),
                        line,
                        written.codePointCount(0, index) + 1,
                        text.codePointCount(0, text.length()));
    }

    private Span wholeLine(int line) {
        String written = line <= lines.size() ? lines.get(line - 1) : "";
        return new Span(source.name(), line, 1, written.codePointCount(0, written.length()));
    }
}
