package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of record that permissions are about.
 *
 * @param id upper camel case, such as {@code Contact}
 * @param key snake case, the qualifier of its permissions, such as {@code contact}
 * @param relations how a user may stand to a record of it
 * @param facts what may be so of a record of it, whoever asks
 */
public record Entity(
        String id, String key, String label, List<Relation> relations, List<Fact> facts, Trace trace, Span span) {

    public Entity {
        relations = List.copyOf(relations);
        facts = List.copyOf(facts);
    }

    /** Relations, then facts: what must be known of a record before a question about it is answered. */
    public List<Attribute> attributes() {
        return Stream.concat(relations.stream(), facts.stream())
                .map(Attribute.class::cast)
                .toList();
    }

    /** By the id alone: equal ones have one id, and these are looked up all the time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
