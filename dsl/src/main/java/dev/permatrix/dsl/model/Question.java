package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/** Something that the document leaves open. */
public record Question(String text, Trace trace, Span span) {}
