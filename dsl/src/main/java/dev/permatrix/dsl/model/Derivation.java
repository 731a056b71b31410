package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/** A role that is worked out and never assigned: {@code held when C}, over facts of user and account. */
public record Derivation(Role role, Condition when, Trace trace, Span span) {

    /** The reason for refusing to assign it. */
    public Reason reason() {
        return new Reason(span, role.label() + ": held when " + when.words() + ", never assigned");
    }
}
