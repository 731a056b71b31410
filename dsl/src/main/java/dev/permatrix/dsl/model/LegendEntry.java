package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;

/**
 * A word or symbol of cells, and what it means.
 *
 * @param keys every way to write it; the first is shown
 */
public record LegendEntry(List<String> keys, Choice meaning, Trace trace, Span span) {

    public LegendEntry {
        keys = List.copyOf(keys);
    }

    public String symbol() {
        return keys.get(0);
    }
}
