package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/** {@code operation invite "Invite a person"}: a name for something that is done to users. */
public record DeclaredOperation(OperationType type, Trace trace, Span span) {}
