package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/** {@code shown as "AD user" when C}: another label for a permission, where the account is so. */
public record ShownAs(Permission permission, String label, Condition when, Trace trace, Span span) {}
