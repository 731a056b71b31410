package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;

/** A sentence for the reader that decides nothing: a {@code note} or an {@code advice}. */
public record Remark(Kind kind, String text, List<Citation> citations, Span span) {

    /** What a remark is for. */
    public enum Kind {
        /** Explains. */
        NOTE,
        /** Recommends; never a deny. */
        ADVICE
    }

    public Remark {
        citations = List.copyOf(citations);
    }
}
