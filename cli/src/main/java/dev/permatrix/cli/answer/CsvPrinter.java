package dev.permatrix.cli.answer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a row an answer (RFC 4180, line ends CR LF): the columns of the question as they came, and behind them {@code
 * decision} and {@code reasons}.
 *
 * <p>The columns of the question are never changed, so that rows can be joined to where they came from: whoever opens
 * the answers as a spreadsheet opens his own data again. Of our own columns, {@code decision} is one of five words,
 * and reasons that a spreadsheet would take for a formula get a {@code '} in front.
 */
public final class CsvPrinter implements AnswerPrinter {

    /** The columns behind those of the question. */
    public static final List<String> COLUMNS = List.of("decision", "reasons");

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter csv;

    public CsvPrinter(Writer out) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    @Override
    public void begin(List<String> columns) {
        write(columns, COLUMNS.get(0), COLUMNS.get(1));
    }

    @Override
    public void print(Answered answered) {
        write(answered.values(), answered.reply().word(), harmless(ReplyWords.line(answered.reply())));
    }

    @Override
    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<String> values, String decision, String reasons) {
        List<String> row = new ArrayList<>(values);
        row.add(decision);
        row.add(reasons);
        csv.writeRecord(row);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
