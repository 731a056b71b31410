package dev.permatrix.dsl.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who a change rule speaks of: whoever fits one of the terms.
 *
 * @param terms one or more; none only in {@code no one may}
 */
public record Actors(List<Term> terms) {

    public static final Actors NONE = new Actors(List.of());

    public Actors {
        terms = List.copyOf(terms);
    }

    /**
     * Whoever holds one of these roles, whatever else they hold, and, where a permission is given, may do it.
     *
     * @param roles empty for {@code anyone}
     * @param may from {@code anyone with P}
     */
    public record Term(Optional<List<Role>> roles, Optional<Permission> may) {
        public Term {
            roles = roles.map(List::copyOf);
            Objects.requireNonNull(may, "may");
        }
    }
}
