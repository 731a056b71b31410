package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/** {@code like R}: the cells that a role's own column leaves blank are copied from another role, and nothing else. */
public record Likeness(Role role, Role model, Trace trace, Span span) {}
