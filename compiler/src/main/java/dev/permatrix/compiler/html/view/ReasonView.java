package dev.permatrix.compiler.html.view;

/**
 * A declaration that decided, in the author's words, where it stands, and what it comes from.
 *
 * @param trace of the declaration, without its remarks
 */
public record ReasonView(String reason, LinkView place, TraceView trace) {

    /** What no single declaration says. */
    public static ReasonView nowhere(String reason) {
        return new ReasonView(reason, LinkView.plain(""), TraceView.NONE);
    }
}
