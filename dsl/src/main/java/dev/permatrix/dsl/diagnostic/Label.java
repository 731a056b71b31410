package dev.permatrix.dsl.diagnostic;

import dev.permatrix.dsl.source.Span;
import java.util.Objects;

/**
 * A place and the few words written under it.
 *
 * @param text may be empty: then only carets are shown
 */
public record Label(Span span, String text) {

    public Label {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
    }
}
