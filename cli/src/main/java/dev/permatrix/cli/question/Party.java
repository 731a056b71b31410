package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.Role;
import java.util.Set;

/**
 * Whose roles a question names.
 *
 * @param named every role that the user is said to hold
 * @param assigned those of them that can be assigned; the others must follow from facts
 */
record Party(Set<Role> named, Set<Role> assigned) {

    Party {
        named = Set.copyOf(named);
        assigned = Set.copyOf(assigned);
    }
}
