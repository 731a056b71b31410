package dev.permatrix.cli.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.permatrix.dsl.PeopleFile;
import dev.permatrix.dsl.audit.AuditFinding;
import dev.permatrix.dsl.audit.KeptOut;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Prints a row a finding, as they come (RFC 4180, line ends CR LF). What a spreadsheet would take for a formula gets a
 * {@code '} in front: names of people are anybody's text.
 */
public final class CsvAuditPrinter implements AuditPrinter {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter csv;

    public CsvAuditPrinter(Writer out) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    @Override
    public void begin() {
        csv.writeRecord("severity", "code", "person", "file", "line", "column", "message", "rule");
    }

    @Override
    public void found(AuditFinding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        String severity = diagnostic.severity().word();
        write(
                severity,
                diagnostic.code().id(),
                finding.person().orElse(""),
                diagnostic.span(),
                diagnostic.message(),
                finding.rule());
    }

    @Override
    public void keptOut(KeptOut person) {
        Reason reason = person.decision().reasons().get(0);
        write(
                "info",
                "",
                person.person(),
                person.span(),
                "can't sign in: " + reason.text(),
                Optional.of(reason.span()));
    }

    private void write(String severity, String code, String person, Span span, String message, Optional<Span> rule) {
        csv.writeRecord(
                severity,
                code,
                harmless(person),
                harmless(span.file()),
                String.valueOf(span.line()),
                String.valueOf(span.column()),
                harmless(message),
                harmless(rule.map(Span::toString).orElse("")));
    }

    @Override
    public void end(AuditTotals totals, List<PeopleFile> files) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
