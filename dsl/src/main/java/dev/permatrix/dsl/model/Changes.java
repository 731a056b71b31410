package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;

/** A block of change rules under one heading. */
public record Changes(String label, List<ChangeRule> rules, Trace trace, Span span) {

    public Changes {
        rules = List.copyOf(rules);
    }
}
