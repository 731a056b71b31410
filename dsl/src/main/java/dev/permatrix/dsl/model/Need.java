package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/** {@code P needs Q}: for every user, P is at most what Q is. */
public record Need(Permission permission, Permission needed, Trace trace, Span span) {

    public Reason reason() {
        return new Reason(span, permission.label() + " needs " + needed.label());
    }
}
