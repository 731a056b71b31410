package dev.permatrix.dsl.model;

import java.util.Set;

/**
 * Someone who takes part in a change.
 *
 * @param roles those that were assigned
 * @param values of the facts of this user
 */
public record Person(Set<Role> roles, Values values, Grants grants) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /** Someone of whom only the role is known. */
    public static Person of(Role role) {
        return new Person(Set.of(role), Values.NONE, Grants.NONE);
    }
}
