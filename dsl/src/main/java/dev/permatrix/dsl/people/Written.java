package dev.permatrix.dsl.people;

import dev.permatrix.dsl.source.Span;

/** A text of a people file, as it was written, and where it stands. */
public record Written(String text, Span span) {

    public boolean isBlank() {
        return text.isBlank();
    }
}
