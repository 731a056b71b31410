package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * A promise and what became of it.
 *
 * @param scope which matrices it binds; empty where it binds all that are built over this one too
 * @param counterexample one or none
 * @param tested what became of its tests
 */
public record PromiseView(
        String id,
        String tone,
        String verdict,
        String label,
        String scope,
        String written,
        String coverage,
        List<CounterexampleView> counterexample,
        ResultView tested,
        TraceView trace,
        LinkView place) {

    /** A situation that breaks the promise. */
    public record CounterexampleView(String heading, String situation, String answer, List<ReasonView> reasons) {}
}
