package dev.permatrix.cli.audit;

import dev.permatrix.dsl.PeopleFile;
import dev.permatrix.dsl.audit.AuditFinding;
import dev.permatrix.dsl.audit.KeptOut;
import dev.permatrix.dsl.diagnostic.JsonRenderer;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.source.Span;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Prints an array, an object a finding, as they come. ASCII only. */
public final class JsonAuditPrinter implements AuditPrinter {

    private final PrintWriter out;
    private boolean any;

    public JsonAuditPrinter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin() {
        out.print("[");
    }

    @Override
    public void found(AuditFinding finding) {
        String person = finding.person().map(JsonRenderer::string).orElse("null");
        String rule = finding.rule().map(it -> "{" + place(it) + "}").orElse("null");
        print("\"person\":" + person + ",\"rule\":" + rule + ","
                + JsonRenderer.object(finding.diagnostic()).substring(1));
    }

    @Override
    public void keptOut(KeptOut person) {
        String reasons = person.decision().reasons().stream()
                .map(JsonAuditPrinter::reason)
                .collect(Collectors.joining(",", "[", "]"));
        print("\"person\":" + JsonRenderer.string(person.person()) + ",\"severity\":\"info\"," + place(person.span())
                + ",\"message\":\"can't sign in\",\"reasons\":" + reasons + "}");
    }

    private static String reason(Reason reason) {
        return "{" + place(reason.span()) + ",\"text\":" + JsonRenderer.string(reason.text()) + "}";
    }

    private static String place(Span span) {
        return "\"file\":" + JsonRenderer.string(span.file()) + ",\"line\":" + span.line() + ",\"column\":"
                + span.column();
    }

    private void print(String body) {
        out.print((any ? ",\n  {" : "\n  {") + body);
        any = true;
    }

    @Override
    public void end(AuditTotals totals, List<PeopleFile> files) {
        out.print(any ? "\n]\n" : "]\n");
        out.flush();
    }
}
