package dev.permatrix.dsl.model;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be so: of a record and how a user stands to it, of the user, of the account, of the user's roles. */
public sealed interface Condition {

    <R> R match(
            Function<Is, R> is,
            Function<Holds, R> holds,
            Function<Not, R> not,
            Function<AllOf, R> allOf,
            Function<AnyOf, R> anyOf);

    /** Whether it is so for a user with these roles where these things are so. */
    default boolean holds(Set<Role> roles, Values values) {
        return match(
                it -> it.values().contains(values.of(it.attribute())),
                it -> roles.contains(it.role()) && (!it.only() || roles.size() == 1),
                it -> !it.condition().holds(roles, values),
                it -> it.conditions().stream().allMatch(part -> part.holds(roles, values)),
                it -> it.conditions().stream().anyMatch(part -> part.holds(roles, values)));
    }

    /** As an author writes it: {@code owner or assignee}. */
    default String words() {
        return match(
                it -> ConditionWords.of(it),
                it -> (it.only() ? "holds only " : "holds ") + it.role().id(),
                it -> "not " + it.condition().nested(),
                it -> it.conditions().stream().map(Condition::nested).collect(Collectors.joining(" and ")),
                it -> it.conditions().stream().map(Condition::nested).collect(Collectors.joining(" or ")));
    }

    private String nested() {
        return match(it -> words(), it -> words(), it -> words(), it -> "(" + words() + ")", it -> "(" + words() + ")");
    }

    /** The parts that are no combination of others, from left to right. */
    default Stream<Condition> atoms() {
        return match(
                it -> Stream.of(it),
                it -> Stream.of(it),
                it -> it.condition().atoms(),
                it -> it.conditions().stream().flatMap(Condition::atoms),
                it -> it.conditions().stream().flatMap(Condition::atoms));
    }

    /** Every attribute that it looks at. */
    default Stream<Attribute> attributes() {
        return atoms().flatMap(atom -> atom.match(
                it -> Stream.of(it.attribute()),
                it -> Stream.<Attribute>empty(),
                it -> Stream.<Attribute>empty(),
                it -> Stream.<Attribute>empty(),
                it -> Stream.<Attribute>empty()));
    }

    /**
     * An attribute has one of these values.
     *
     * @param values indexes, ascending; some of the attribute's values, not all
     */
    record Is(Attribute attribute, List<Integer> values) implements Condition {
        public Is {
            values = values.stream().distinct().sorted().toList();
        }

        /** A yes-or-no attribute holds. */
        public static Is yes(Attribute attribute) {
            return new Is(attribute, List.of(1));
        }

        @Override
        public <R> R match(
                Function<Is, R> is,
                Function<Holds, R> holds,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return is.apply(this);
        }
    }

    /**
     * The user holds a role: it was assigned, derived or included, and is available.
     *
     * @param only whether the user holds no other
     */
    record Holds(Role role, boolean only) implements Condition {
        @Override
        public <R> R match(
                Function<Is, R> is,
                Function<Holds, R> holds,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return holds.apply(this);
        }
    }

    /** The condition doesn't hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public <R> R match(
                Function<Is, R> is,
                Function<Holds, R> holds,
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
                Function<Is, R> is,
                Function<Holds, R> holds,
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
                Function<Is, R> is,
                Function<Holds, R> holds,
                Function<Not, R> not,
                Function<AllOf, R> allOf,
                Function<AnyOf, R> anyOf) {
            return anyOf.apply(this);
        }
    }
}
