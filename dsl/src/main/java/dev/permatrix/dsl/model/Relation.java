package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/**
 * How a user may stand to a record: holds or doesn't, independently of other relations.
 *
 * @param id lower snake case, unique within its entity
 * @param entity the entity's id
 * @param words for readers, such as "owned by the user"; the id in words where none were given
 */
public record Relation(String id, String entity, String words, Trace trace, Span span) {}
