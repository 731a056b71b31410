package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.source.Span;

/** A person who can't sign in, and why; breaks no rule. */
public record KeptOut(String person, Span span, Decision decision) {}
