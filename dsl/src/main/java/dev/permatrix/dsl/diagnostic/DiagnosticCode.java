package dev.permatrix.dsl.diagnostic;

/** The stable name of one kind of diagnostic. Each phase has one enum of them. */
public interface DiagnosticCode {

    /** Such as {@code PM207}; never reused for another meaning. */
    String id();

    /** Whether this kind stops the build. */
    Severity severity();
}
