package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/** A declaration that decided, in the author's words, and where it stands. */
public record Reason(Span span, String text) {

    @Override
    public String toString() {
        return span + ": " + text;
    }
}
