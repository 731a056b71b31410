package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/**
 * What is so of a user, of the account or of a record, whoever asks.
 *
 * @param of what it is a fact of
 * @param entity the id of the entity where it is a fact of records; empty otherwise
 */
public record Fact(String id, Of of, String entity, String words, Domain domain, Trace trace, Span span)
        implements Attribute {

    /** By the id alone: equal ones have one id, and these are looked up all the time. */
    @Override
    public int hashCode() {
        return 31 * id.hashCode() + entity.hashCode();
    }

    /** What facts can be facts of. */
    public enum Of {
        USER,
        ACCOUNT,
        RECORD
    }
}
