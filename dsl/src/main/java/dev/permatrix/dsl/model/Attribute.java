package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/**
 * Something that may differ from situation to situation, with finitely many values that are told apart by index: how a
 * user stands to a record, or a fact of user, account or record.
 */
public sealed interface Attribute permits Relation, Fact {

    /** Snake case, such as {@code user_count}. */
    String id();

    /** For readers, such as "owned by the user". */
    String words();

    Domain domain();

    Trace trace();

    Span span();
}
