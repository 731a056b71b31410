package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * A numbered note below a table.
 *
 * @param number as written between the brackets
 * @param kind whether it only explains, narrows the cells that carry it ({@code only when}) or widens them ({@code also
 *     when})
 * @param when present unless it only explains
 * @param written the statement as the author wrote it, without its citations
 */
public record TableNote(
        String number,
        Kind kind,
        Optional<Condition> when,
        Optional<String> text,
        String written,
        Trace trace,
        Span span) {

    /** What a note does to the cells that carry it. */
    public enum Kind {
        PLAIN,
        NARROWS,
        WIDENS
    }

    public TableNote {
        Objects.requireNonNull(text, "text");
        if (when.isPresent() == (kind == Kind.PLAIN)) {
            throw new IllegalArgumentException("a note narrows or widens under a condition: " + number);
        }
    }

    public Reason reason() {
        return new Reason(span, written);
    }
}
