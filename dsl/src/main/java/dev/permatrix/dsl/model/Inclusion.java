package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;

/** Whoever holds the role holds these too, and what they include. */
public record Inclusion(Role role, List<Role> included, Trace trace, Span span) {

    public Inclusion {
        included = List.copyOf(included);
    }
}
