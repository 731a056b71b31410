package dev.permatrix.cli.audit;

import dev.permatrix.dsl.PeopleFile;
import dev.permatrix.dsl.audit.AuditFinding;
import dev.permatrix.dsl.audit.KeptOut;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Label;
import dev.permatrix.dsl.diagnostic.TextRenderer;
import dev.permatrix.dsl.load.LineFinder;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.source.SourceFile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the first findings with the lines that they speak of, which are looked up at the end, and counts the rest. */
public final class TextAuditPrinter implements AuditPrinter {

    /** As many as a person would ever read of one run. */
    private static final int MOST = 1_000;

    private final PrintWriter out;
    private final SourceFile matrix;
    private final boolean ansi;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<KeptOut> keptOut = new ArrayList<>();
    private long more;

    public TextAuditPrinter(PrintWriter out, SourceFile matrix, boolean ansi) {
        this.out = out;
        this.matrix = matrix;
        this.ansi = ansi;
    }

    @Override
    public void begin() {
        // nothing stands above the findings
    }

    @Override
    public void found(AuditFinding finding) {
        if (findings.size() < MOST) {
            findings.add(finding.diagnostic());
        } else {
            more++;
        }
    }

    @Override
    public void keptOut(KeptOut person) {
        if (keptOut.size() < MOST) {
            keptOut.add(person);
        } else {
            more++;
        }
    }

    @Override
    public void end(AuditTotals totals, List<PeopleFile> files) {
        Map<String, Map<Integer, String>> lines = lines(files);
        TextRenderer renderer = TextRenderer.ofLines(
                (file, number) ->
                        Optional.ofNullable(lines.getOrDefault(file, Map.of()).get(number)),
                ansi);
        out.print(renderer.render(findings));
        out.print(findings.isEmpty() ? "" : "\n");
        keptOut.forEach(this::print);
        out.print(keptOut.isEmpty() ? "" : "\n");
        if (more > 0) {
            out.println("and " + more + " more; `--format csv` or `--format json` lists them all");
        }
        out.println(totals.words());
        out.flush();
    }

    private void print(KeptOut person) {
        Reason reason = person.decision().reasons().get(0);
        out.println(TextRenderer.visible(person.span() + ": " + person.person() + " can't sign in: " + reason.text()
                + " (" + reason.span() + ")"));
    }

    private Map<String, Map<Integer, String>> lines(List<PeopleFile> files) {
        Map<String, Map<Integer, String>> lines = new HashMap<>();
        for (PeopleFile file : files) {
            lines.put(file.shownName(), LineFinder.find(file.path(), file.shownName(), wanted(file.shownName())));
        }
        List<String> text = matrix.lines();
        lines.put(
                matrix.name(),
                wanted(matrix.name()).stream()
                        .filter(number -> number <= text.size())
                        .collect(Collectors.toMap(number -> number, number -> text.get(number - 1))));
        return lines;
    }

    private Set<Integer> wanted(String file) {
        return findings.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.primary()), it.related().stream()))
                .map(Label::span)
                .filter(span -> span.file().equals(file))
                .map(span -> span.line())
                .collect(Collectors.toSet());
    }
}
