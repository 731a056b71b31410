package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code fact licence of user "words": none, expired, valid}.
 *
 * @param of {@code user}, {@code account}, or the names of entities; one or more
 * @param words how people say it
 * @param values of {@link Kind#ONE_OF} and {@link Kind#ORDERED}, in order; none otherwise
 */
public record FactSyntax(
        NameSyntax id,
        List<NameSyntax> of,
        Optional<NameSyntax> words,
        Kind kind,
        List<NameSyntax> values,
        TraceSyntax trace,
        Span span)
        implements StatementSyntax {

    /** What a fact's values are. */
    public enum Kind {
        YES_OR_NO,
        /** {@code : none, expired, valid}. */
        ONE_OF,
        /** {@code : free < premium < ultimate}. */
        ORDERED,
        /** {@code : number}. */
        NUMBER
    }

    public FactSyntax {
        of = List.copyOf(of);
        values = List.copyOf(values);
    }

    @Override
    public <R> R match(StatementSyntax.Cases<R> cases) {
        return cases.fact(this);
    }
}
