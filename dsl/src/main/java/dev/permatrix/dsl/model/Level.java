package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;

/**
 * An ordered scale of actions, each including those before it: {@code level Data: none < read < create}.
 *
 * @param steps two or more; the first allows nothing
 */
public record Level(String id, List<String> steps, Trace trace, Span span) {

    public Level {
        steps = List.copyOf(steps);
    }

    /** What can be asked: every step but the first. */
    public List<String> actions() {
        return steps.subList(1, steps.size());
    }
}
