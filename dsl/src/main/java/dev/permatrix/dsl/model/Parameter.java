package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/** A number of the matrix with a name. */
public record Parameter(String id, int value, String words, Trace trace, Span span) {}
