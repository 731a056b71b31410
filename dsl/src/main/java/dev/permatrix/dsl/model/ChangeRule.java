package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * One rule of a {@code changes} block.
 *
 * @param actors who it speaks of; under {@link Mode#NO_ONE_BUT} those whom it does not forbid
 * @param presence from {@code while}: whether a role is held by somebody, before the change
 * @param when what must be so of actor and account
 * @param written the statement as the author wrote it, without its citations
 */
public record ChangeRule(
        Mode mode,
        Actors actors,
        Operation operation,
        Optional<Presence> presence,
        Optional<Condition> when,
        String written,
        Trace trace,
        Span span) {

    /** What a rule does; in the order in which they win. */
    public enum Mode {
        /** {@code R may never}: forbids. */
        NEVER,
        /** {@code no one [but R] may}: forbids everyone but R, and allows nothing. */
        NO_ONE_BUT,
        /** {@code R may}: allows what nothing forbids. */
        MAY,
        /** {@code undecided: R may}: denies, and is listed as an open question. */
        UNDECIDED
    }

    public ChangeRule {
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(when, "when");
    }

    public Reason reason() {
        return new Reason(span, written);
    }
}
