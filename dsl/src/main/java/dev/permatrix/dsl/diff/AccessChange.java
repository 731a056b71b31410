package dev.permatrix.dsl.diff;

import java.util.List;

/**
 * A decision that differs, for users to whom some roles were assigned.
 *
 * @param roles ids of the roles that were assigned, in order
 * @param when exactly the situations in which it differs like this
 * @param example one of them
 * @param implied whether users with some of these roles only show the same in each of these situations
 */
public record AccessChange(
        Subject subject, List<String> roles, Move move, When when, Example example, boolean implied) {

    public AccessChange {
        roles = List.copyOf(roles);
    }
}
