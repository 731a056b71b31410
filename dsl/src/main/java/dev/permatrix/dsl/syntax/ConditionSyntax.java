package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.function.Function;

/** A condition as written. Mixing {@code and} with {@code or} without parentheses has been refused by the parser. */
public sealed interface ConditionSyntax {

    Span span();

    <R> R match(Function<Named, R> named, Function<Not, R> not, Function<AllOf, R> allOf, Function<AnyOf, R> anyOf);

    /** A relation by its name. */
    record Named(NameSyntax name) implements ConditionSyntax {
        @Override
        public Span span() {
            return name.span();
        }

        @Override
        public <R> R match(
                Function<Named, R> named, Function<Not, R> not, Function<AllOf, R> allOf, Function<AnyOf, R> anyOf) {
            return named.apply(this);
        }
    }

    /** {@code not C}. */
    record Not(ConditionSyntax condition, Span span) implements ConditionSyntax {
        @Override
        public <R> R match(
                Function<Named, R> named, Function<Not, R> not, Function<AllOf, R> allOf, Function<AnyOf, R> anyOf) {
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
                Function<Named, R> named, Function<Not, R> not, Function<AllOf, R> allOf, Function<AnyOf, R> anyOf) {
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
                Function<Named, R> named, Function<Not, R> not, Function<AllOf, R> allOf, Function<AnyOf, R> anyOf) {
            return anyOf.apply(this);
        }
    }
}
