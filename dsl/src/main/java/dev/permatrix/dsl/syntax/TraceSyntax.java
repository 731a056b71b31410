package dev.permatrix.dsl.syntax;

import java.util.List;
import java.util.Optional;

/** What may stand behind and below any statement: citations, assumptions, a reason, notes and advice. */
public record TraceSyntax(
        List<NameSyntax> cites, List<NameSyntax> assumes, Optional<String> because, List<RemarkSyntax> remarks) {

    public static final TraceSyntax NONE = new TraceSyntax(List.of(), List.of(), Optional.empty(), List.of());

    public TraceSyntax {
        cites = List.copyOf(cites);
        assumes = List.copyOf(assumes);
        remarks = List.copyOf(remarks);
    }

    /** A {@code note "…"} or {@code advice "…"} below a statement. */
    public record RemarkSyntax(boolean advice, NameSyntax text, List<NameSyntax> cites) {
        public RemarkSyntax {
            cites = List.copyOf(cites);
        }
    }
}
