package dev.permatrix.dsl.model;

/** What a decision says. */
public enum Outcome {
    /** It may go ahead. */
    ALLOW,
    /** It must not go ahead, and nobody can be asked for it. */
    DENY,
    /** It must not go ahead now; somebody can be asked for it. */
    REQUESTABLE
}
