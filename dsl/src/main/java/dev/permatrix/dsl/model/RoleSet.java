package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;

/** A name for several roles. */
public record RoleSet(String id, List<Role> roles, Trace trace, Span span) {

    public RoleSet {
        roles = List.copyOf(roles);
    }
}
