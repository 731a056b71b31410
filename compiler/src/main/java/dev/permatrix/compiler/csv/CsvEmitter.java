package dev.permatrix.compiler.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.permatrix.compiler.emission.Content;
import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.report.Entry;
import dev.permatrix.compiler.report.EntryBuilder;
import dev.permatrix.compiler.words.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one CSV file of each matrix (RFC 4180, UTF-8): a row for each permission and role. It begins with a byte order
 * mark, without which Excel takes UTF-8 for something else. Each row says what it was made from, so that it still does
 * when rows were sorted, filtered or copied.
 */
public final class CsvEmitter implements Emitter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The heads; they are names for programs too, and so in no language's file. */
    static final List<String> COLUMNS = List.of(
            "matrix",
            "table",
            "group",
            "entity",
            "permission_id",
            "permission",
            "keys",
            "role_id",
            "role",
            "answer",
            "condition",
            "from",
            "required",
            "tags",
            "statements",
            "assumptions",
            "notes",
            "file",
            "line",
            "content",
            "made_by");

    private final Texts texts = Texts.english();

    @Override
    public List<GeneratedFile> emit(Emission emission) {
        String name = ReportFormat.CSV.fileName(emission.model().matrix().id());
        return List.of(new GeneratedFile(GeneratedFile.Root.REPORT, name, Content.made(out -> write(emission, out))));
    }

    private void write(Emission emission, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        String content = emission.model().source().contentHash();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(COLUMNS);
            EntryBuilder.of(emission, texts)
                    .forEach(entry -> csv.writeRecord(
                            fields(emission, content, entry).map(CsvText::of).toList()));
        }
    }

    private Stream<String> fields(Emission emission, String content, Entry entry) {
        String between = texts.of("semicolon");
        return Stream.of(
                emission.title(),
                entry.table(),
                entry.group(),
                entry.entity(),
                entry.permissionId(),
                entry.permission(),
                String.join(between, entry.keys()),
                entry.roleId(),
                entry.role(),
                String.join(between, entry.answers()),
                String.join(between, entry.conditions()),
                String.join(between, entry.from()),
                String.join(between, entry.required()),
                String.join(between, entry.tags()),
                String.join(between, entry.statements()),
                String.join(between, entry.assumptions()),
                String.join(between, entry.notes()),
                entry.file(),
                Integer.toString(entry.line()),
                content,
                emission.maker());
    }
}
