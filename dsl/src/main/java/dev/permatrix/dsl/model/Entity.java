package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;

/**
 * A kind of record that permissions are asked about.
 *
 * @param id upper camel case, such as {@code Contact}
 * @param key lower snake case, such as {@code contact}: qualifies the ids of its permissions
 * @param relations in the order of declaration
 */
public record Entity(String id, String key, String label, List<Relation> relations, Trace trace, Span span) {

    public Entity {
        relations = List.copyOf(relations);
    }
}
