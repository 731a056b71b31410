package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.source.Span;

/** One kind of rule that people may break. Sees every person of one file, in order; made anew for each file. */
interface PersonCheck {

    void check(AuditedPerson person, Findings findings);

    /**
     * After the last person.
     *
     * @param users where the users start
     * @param complete whether every person of the file could be understood
     */
    default void end(Span users, boolean complete, Findings findings) {}
}
