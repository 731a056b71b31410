package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * A promise and what became of it.
 *
 * @param counterexample one or none
 */
public record PromiseView(
        String id,
        String tone,
        String verdict,
        String label,
        String written,
        String coverage,
        List<CounterexampleView> counterexample,
        TraceView trace,
        LinkView place) {

    /** A situation that breaks the promise. */
    public record CounterexampleView(String heading, String situation, String answer, List<ReasonView> reasons) {}
}
