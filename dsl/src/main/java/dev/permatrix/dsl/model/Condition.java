package dev.permatrix.dsl.model;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold between a user and a record. */
public sealed interface Condition {

    <R> R match(Function<Related, R> related, Function<Not, R> not, Function<AllOf, R> allOf, Function<AnyOf, R> anyOf);

    /** Whether it holds where exactly these relations hold. */
    default boolean holds(Set<Relation> relations) {
        return match(
                it -> relations.contains(it.relation()),
                it -> !it.condition().holds(relations),
                it -> it.conditions().stream().allMatch(part -> part.holds(relations)),
                it -> it.conditions().stream().anyMatch(part -> part.holds(relations)));
    }

    /** As an author writes it: {@code owner or assignee}. */
    default String words() {
        return match(
                it -> it.relation().id(),
                it -> "not " + it.condition().nested(),
                it -> it.conditions().stream().map(Condition::nested).collect(Collectors.joining(" and ")),
                it -> it.conditions().stream().map(Condition::nested).collect(Collectors.joining(" or ")));
    }

    private String nested() {
        return match(it -> words(), it -> words(), it -> "(" + words() + ")", it -> "(" + words() + ")");
    }

    /** The relation holds. */
    record Related(Relation relation) implements Condition {
        @Override
        public <R> R match(
                Function<Related, R> related,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return related.apply(this);
        }
    }

    /** The condition doesn't hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public <R> R match(
                Function<Related, R> related,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return not.apply(this);
        }
    }

    /** Every one holds; two or more. */
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R match(
                Function<Related, R> related,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return allOf.apply(this);
        }
    }

    /** At least one holds; two or more. */
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R match(
                Function<Related, R> related,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return anyOf.apply(this);
        }
    }
}
