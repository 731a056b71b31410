package dev.permatrix.dsl.model;

import java.util.Set;

/**
 * One question in full: may a user to whom these roles were assigned do this, where these things are so?
 *
 * @param roles those that were assigned; derived and included ones are worked out
 * @param values of the relations and facts of the record, and of the facts of user and account
 */
public record Situation(Set<Role> roles, Permission permission, Values values, Grants grants) {

    public Situation {
        roles = Set.copyOf(roles);
    }

    /** The same user in the same circumstances, asking for something else. */
    public Situation asking(Permission other) {
        return new Situation(roles, other, values, grants);
    }

    /** The same question, asked by somebody to whom these roles were assigned. */
    public Situation by(Set<Role> others) {
        return new Situation(others, permission, values, grants);
    }
}
