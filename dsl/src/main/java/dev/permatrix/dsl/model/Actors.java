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
     * Whoever holds one of these roles and, where a permission is given, may do it.
     *
     * @param roles every role for {@code anyone}
     * @param may from {@code anyone with P}
     */
    public record Term(List<Role> roles, Optional<Permission> may) {
        public Term {
            roles = List.copyOf(roles);
            Objects.requireNonNull(may, "may");
        }
    }
}
