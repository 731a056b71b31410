package dev.permatrix.dsl.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.load.UnreadableText;
import dev.permatrix.dsl.people.PersonSyntax.Belonging;
import dev.permatrix.dsl.people.PersonSyntax.Field;
import dev.permatrix.dsl.source.Span;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the users of a people file from comma-separated text: a header, then a line a user. Places are lines; lists are
 * separated by {@code ;}.
 */
public final class CsvPeopleReader {

    /** As many characters as a line has at most. */
    private static final int LONGEST = 1 << 20;

    private final String file;
    private final CsvColumns columns;
    private final PeopleListener listener;
    private List<Written> header = List.of();
    private int nextLine = 1;
    private boolean headerIsWrong;

    private CsvPeopleReader(String file, CsvColumns columns, PeopleListener listener) {
        this.file = file;
        this.columns = columns;
        this.listener = listener;
    }

    /** Reads to the end, or to where it can't be read on. */
    public static void read(Reader text, String file, CsvColumns columns, PeopleListener listener) {
        new CsvPeopleReader(file, columns, listener).read(text);
    }

    private void read(Reader text) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST)
                .ofCsvRecord(text)) {
            records.forEach(this::record);
        } catch (CsvParseException | UncheckedIOException e) {
            stopped(e);
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + file, e);
        }
        if (header.isEmpty()) {
            listener.problem(PeopleProblems.noColumn(Span.startOf(file), "id"));
        }
    }

    private void stopped(RuntimeException e) {
        listener.problem(
                e.getCause() instanceof UnreadableText unreadable
                        ? unreadable.diagnostic()
                        : PeopleProblems.malformedCsv(new Span(file, nextLine, 1, 0)));
    }

    private void record(CsvRecord record) {
        int line = (int) record.getStartingLineNumber();
        nextLine = line + 1 + lineEnds(record);
        Span span = new Span(file, line, 1, 0);
        if (header.isEmpty()) {
            header = record.getFields().stream()
                    .map(name -> new Written(name.strip(), span))
                    .toList();
            checkHeader(span);
        } else if (headerIsWrong) {
            // what its columns are is not known
            return;
        } else if (record.getFieldCount() != header.size()) {
            listener.problem(PeopleProblems.wrongFieldCount(span, record.getFieldCount(), header.size()));
        } else {
            listener.person(person(record.getFields(), span));
        }
    }

    private static int lineEnds(CsvRecord record) {
        return (int) record.getFields().stream()
                .flatMapToInt(String::chars)
                .filter(it -> it == '\n')
                .count();
    }

    private void wrongHeader(Diagnostic diagnostic) {
        headerIsWrong = true;
        listener.problem(diagnostic);
    }

    private void checkHeader(Span span) {
        Map<String, Span> known = new HashMap<>();
        for (Written column : header) {
            if (known.putIfAbsent(column.text(), span) != null) {
                wrongHeader(PeopleProblems.repeatedColumn(span, column.text()));
            }
        }
        Stream.of("id", "roles")
                .filter(it -> !known.containsKey(it))
                .forEach(it -> wrongHeader(PeopleProblems.noColumn(span, it)));
    }

    private PersonSyntax person(List<String> fields, Span span) {
        PersonDraft draft = new PersonDraft(span);
        for (int i = 0; i < fields.size(); i++) {
            Written name = header.get(i);
            Written value = new Written(fields.get(i), span);
            switch (name.text()) {
                case "id" -> draft.id(value);
                case "roles" -> draft.roles(list(value));
                case "grants" -> draft.grants(list(value));
                case "withdrawn" -> draft.withdrawn(list(value));
                default -> other(name, value, draft);
            }
        }
        return draft.person();
    }

    /** An empty fact or group is one that the line says nothing of. */
    private void other(Written name, Written value, PersonDraft draft) {
        switch (columns.kindOf(name.text())) {
            case FACT -> draft.facts(value.isBlank() ? List.of() : List.of(new Field(name, value)));
            case GROUP -> draft.belongs(value.isBlank() ? List.of() : List.of(new Belonging(name, list(value))));
            case PROPERTY -> draft.property(new Field(name, value));
        }
    }

    private static List<Written> list(Written value) {
        List<Written> parts = new ArrayList<>();
        for (String part : value.text().split(";")) {
            if (!part.isBlank()) {
                parts.add(new Written(part.strip(), value.span()));
            }
        }
        return parts;
    }
}
