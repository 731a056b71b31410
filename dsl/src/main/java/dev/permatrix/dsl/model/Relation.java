package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/**
 * How a user may stand to a record: it holds or it doesn't, or exactly one of some values is so.
 *
 * @param id snake case
 * @param entity the id of the entity
 * @param words for readers, such as "owned by the user"
 */
public record Relation(String id, String entity, String words, Domain domain, Trace trace, Span span)
        implements Attribute {

    /** One that holds or doesn't. */
    public static Relation yesNo(String id, String entity, String words, Trace trace, Span span) {
        return new Relation(id, entity, words, new Domain.YesNo(), trace, span);
    }

    /** By the id alone: equal ones have one id, and these are looked up all the time. */
    @Override
    public int hashCode() {
        return 31 * id.hashCode() + entity.hashCode();
    }
}
