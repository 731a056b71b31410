package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.Span;
import java.util.Optional;

/** Takes what is found of one person after another, and passes it on. */
final class Findings {

    private final AuditListener listener;

    Findings(AuditListener listener) {
        this.listener = listener;
    }

    /** About the file. */
    void report(Diagnostic diagnostic) {
        listener.found(new AuditFinding(Optional.empty(), diagnostic, Optional.empty()));
    }

    /** About what the file says of a person. */
    void report(String person, Diagnostic diagnostic) {
        listener.found(new AuditFinding(Optional.of(person), diagnostic, Optional.empty()));
    }

    /** A rule that a person breaks. */
    void report(String person, Diagnostic diagnostic, Span rule) {
        listener.found(new AuditFinding(Optional.of(person), ruled(diagnostic, rule), Optional.of(rule)));
    }

    /** A rule that the people of the file break together. */
    void report(Diagnostic diagnostic, Span rule) {
        listener.found(new AuditFinding(Optional.empty(), ruled(diagnostic, rule), Optional.of(rule)));
    }

    private static Diagnostic ruled(Diagnostic diagnostic, Span rule) {
        return diagnostic.and(rule, "the rule");
    }
}
