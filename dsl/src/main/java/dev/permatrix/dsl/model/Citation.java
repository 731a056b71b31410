package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/** The id of a numbered statement of the source document, such as {@code OP-15}, and where it is cited. */
public record Citation(String id, Span span) {}
