package dev.permatrix.dsl.model;

import java.util.Set;

/**
 * One question in full: may a user of this role do this, standing to the record like this?
 *
 * @param relations those that hold; the others don't. Empty where no record is asked about
 * @param granted whether this user was granted the permission's row; counts only where the cell is on request
 */
public record Situation(Role role, Permission permission, Set<Relation> relations, boolean granted) {

    public Situation {
        relations = Set.copyOf(relations);
    }
}
