package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A condition as written. Mixing {@code and} with {@code or} without parentheses has been refused by the parser. */
public sealed interface ConditionSyntax {

    Span span();

    <R> R match(
            Function<Named, R> named,
            Function<Compared, R> compared,
            Function<Holds, R> holds,
            Function<Not, R> not,
            Function<AllOf, R> allOf,
            Function<AnyOf, R> anyOf);

    /** A relation or a fact by its name. */
    record Named(NameSyntax name) implements ConditionSyntax {
        @Override
        public Span span() {
            return name.span();
        }

        @Override
        public <R> R match(
                Function<Named, R> named,
                Function<Compared, R> compared,
                Function<Holds, R> holds,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return named.apply(this);
        }
    }

    /**
     * {@code licence is valid}, {@code user_count at least large}.
     *
     * @param value a value, a parameter's name, or digits
     * @param number what the digits say
     */
    record Compared(NameSyntax name, Comparison comparison, NameSyntax value, Optional<Integer> number, Span span)
            implements ConditionSyntax {
        @Override
        public <R> R match(
                Function<Named, R> named,
                Function<Compared, R> compared,
                Function<Holds, R> holds,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return compared.apply(this);
        }
    }

    /** How a fact is compared with a value. */
    enum Comparison {
        IS,
        IS_NOT,
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        LESS_THAN
    }

    /** {@code holds R}, {@code holds only R}. */
    record Holds(NameSyntax role, boolean only, Span span) implements ConditionSyntax {
        @Override
        public <R> R match(
                Function<Named, R> named,
                Function<Compared, R> compared,
                Function<Holds, R> holds,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return holds.apply(this);
        }
    }

    /** {@code not C}. */
    record Not(ConditionSyntax condition, Span span) implements ConditionSyntax {
        @Override
        public <R> R match(
                Function<Named, R> named,
                Function<Compared, R> compared,
                Function<Holds, R> holds,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return not.apply(this);
        }
    }

    /** {@code C and D}; two or more. */
    record AllOf(List<ConditionSyntax> conditions, Span span) implements ConditionSyntax {
        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R match(
                Function<Named, R> named,
                Function<Compared, R> compared,
                Function<Holds, R> holds,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return allOf.apply(this);
        }
    }

    /** {@code C or D}; two or more. */
    record AnyOf(List<ConditionSyntax> conditions, Span span) implements ConditionSyntax {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R match(
                Function<Named, R> named,
                Function<Compared, R> compared,
                Function<Holds, R> holds,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return anyOf.apply(this);
        }
    }
}
