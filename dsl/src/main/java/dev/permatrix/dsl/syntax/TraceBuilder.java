package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.syntax.TraceSyntax.RemarkSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds what stands behind a line and the remarks below it. */
final class TraceBuilder {

    private final LineParser lines;
    private final Places places;

    TraceBuilder(LineParser lines, Places places) {
        this.lines = lines;
        this.places = places;
    }

    TraceSyntax trace(PermatrixParser.TraceContext context, List<Line> remarks) {
        List<NameSyntax> cites = new ArrayList<>();
        List<NameSyntax> assumes = new ArrayList<>();
        List<String> because = new ArrayList<>();
        context.cites().forEach(it -> cites.addAll(refs(it.ref())));
        context.assumes().forEach(it -> assumes.addAll(refs(it.ref())));
        context.because()
                .forEach(it -> because.add(places.name(it.STRING().getSymbol()).text()));
        return new TraceSyntax(cites, assumes, joined(because), remarks(remarks));
    }

    /** Both, for lines whose citations are kept with their statement. */
    static TraceSyntax merged(TraceSyntax one, TraceSyntax other) {
        List<NameSyntax> cites = new ArrayList<>(one.cites());
        List<NameSyntax> assumes = new ArrayList<>(one.assumes());
        List<String> because = new ArrayList<>(one.because().stream().toList());
        List<RemarkSyntax> remarks = new ArrayList<>(one.remarks());
        cites.addAll(other.cites());
        assumes.addAll(other.assumes());
        other.because().ifPresent(because::add);
        remarks.addAll(other.remarks());
        return new TraceSyntax(cites, assumes, joined(because), remarks);
    }

    /** Remarks below a line that has no citations of its own. */
    TraceSyntax remarksOnly(List<Line> remarks) {
        return new TraceSyntax(List.of(), List.of(), Optional.empty(), remarks(remarks));
    }

    private List<RemarkSyntax> remarks(List<Line> remarks) {
        return remarks.stream()
                .flatMap(line -> lines.parse(line, PermatrixParser::remarkLine).stream())
                .map(line -> new RemarkSyntax(
                        line.ADVICE() != null, places.name(line.STRING().getSymbol()), refs(line.ref())))
                .toList();
    }

    private List<NameSyntax> refs(List<PermatrixParser.RefContext> refs) {
        return refs.stream().map(ref -> places.name(ref.start)).toList();
    }

    private static Optional<String> joined(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", texts));
    }
}
