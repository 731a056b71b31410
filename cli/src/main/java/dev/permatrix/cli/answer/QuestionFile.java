package dev.permatrix.cli.answer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.question.Fields;
import dev.permatrix.cli.question.Reply;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Answers a CSV file of questions, row by row (RFC 4180, UTF-8, a byte order mark is skipped, and so are empty lines).
 * A row with too few fields is filled up with empty ones.
 */
public final class QuestionFile {

    private static final int BETWEEN_CHECKS = 512;

    private final List<String> known;
    private final List<String> required;
    private final Remembering answerer;

    /**
     * @param known every column that means something
     * @param required those of them that no file may leave out
     */
    public QuestionFile(List<String> known, List<String> required, Function<Fields, Reply> answerer) {
        this.known = List.copyOf(known);
        this.required = List.copyOf(required);
        this.answerer = new Remembering(known, answerer);
    }

    /** How it ended. */
    public enum Ending {
        /** Every row has an answer. */
        ANSWERED,
        /** Every row has an answer or an error. */
        WITH_ERRORS,
        /** The header is wrong, and nothing was answered; or the file is no CSV from some line on. */
        UNREADABLE,
        /** Nobody reads the answers any more. */
        ABANDONED
    }

    /**
     * Answers all rows.
     *
     * @param faults takes what is wrong with the file as a whole
     * @param abandoned asked now and then, whether to go on is useless
     */
    public Ending answer(InputStream in, AnswerPrinter printer, Faults faults, BooleanSupplier abandoned) {
        Iterator<CsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in, StandardCharsets.UTF_8)
                .iterator();
        try {
            if (!rows.hasNext()) {
                faults.report("the file is empty: its first line is the header, " + String.join(",", known));
                return Ending.UNREADABLE;
            }
            return Header.of(rows.next().getFields(), known, required, faults)
                    .map(header -> answer(header, rows, printer, abandoned))
                    .orElse(Ending.UNREADABLE);
        } catch (CsvParseException e) {
            faults.report(
                    e.getMessage() + ": check the quotes around it; a quote inside a quoted field is written twice");
            return Ending.UNREADABLE;
        }
    }

    private Ending answer(Header header, Iterator<CsvRecord> rows, AnswerPrinter printer, BooleanSupplier abandoned) {
        printer.begin(header.names());
        Ending ending = Ending.ANSWERED;
        try {
            for (long count = 1; rows.hasNext(); count++) {
                Answered answered = answer(header, rows.next());
                printer.print(answered);
                if (answered.reply().isFaulty()) {
                    ending = Ending.WITH_ERRORS;
                }
                if (count % BETWEEN_CHECKS == 0 && abandoned.getAsBoolean()) {
                    return Ending.ABANDONED;
                }
            }
        } finally {
            printer.end();
        }
        return ending;
    }

    private Answered answer(Header header, CsvRecord row) {
        List<String> values = header.fitted(row.getFields());
        return Answered.inFile(row.getStartingLineNumber(), values, reply(header, row, values));
    }

    private Reply reply(Header header, CsvRecord row, List<String> values) {
        int columns = header.names().size();
        if (row.getFieldCount() > columns) {
            return new Reply.Faulty(List.of("line " + row.getStartingLineNumber() + " has " + row.getFieldCount()
                    + " fields, the header " + columns + ": put a field that contains a comma between quotes"));
        }
        return answerer.answer(header.fields(values));
    }
}
