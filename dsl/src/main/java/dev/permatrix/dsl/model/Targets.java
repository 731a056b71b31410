package dev.permatrix.dsl.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whom a change rule is about: whoever fits one of the terms. */
public record Targets(List<Term> terms) {

    /** Of a rule about roles themselves. */
    public static final Targets NOBODY = new Targets(List.of());

    public Targets {
        terms = List.copyOf(terms);
    }

    /**
     * Whoever holds one of these roles now.
     *
     * @param who whether that may be, must be or must not be the actor
     * @param roles empty where the roles don't matter: {@code anyone}, {@code anyone else}, {@code self}
     * @param where what must be so of the target, over facts of users and roles that they hold
     */
    public record Term(Who who, Optional<List<Role>> roles, Optional<Condition> where) {
        public Term {
            roles = roles.map(List::copyOf);
            Objects.requireNonNull(where, "where");
        }
    }

    /** How the target stands to the actor: identity, not an equal role. */
    public enum Who {
        ANYONE,
        ANYONE_ELSE,
        SELF
    }
}
