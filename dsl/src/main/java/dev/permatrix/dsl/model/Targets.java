package dev.permatrix.dsl.model;

import java.util.List;

/** Whom a change rule is about: whoever fits one of the terms. */
public record Targets(List<Term> terms) {

    public Targets {
        terms = List.copyOf(terms);
    }

    /**
     * Whoever holds one of these roles now.
     *
     * @param who whether that may be, must be or must not be the actor
     * @param roles every role for {@code anyone}, {@code anyone else} and {@code self}
     */
    public record Term(Who who, List<Role> roles) {
        public Term {
            roles = List.copyOf(roles);
        }
    }

    /** How the target stands to the actor: identity, not an equal role. */
    public enum Who {
        ANYONE,
        ANYONE_ELSE,
        SELF
    }
}
