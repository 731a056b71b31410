package dev.permatrix.compiler.html.view;

import java.util.List;

/** A situation in the author's words, told once more as a sentence, and the outcome that it must have. */
public record ScenarioView(
        String id,
        String label,
        String sentence,
        String tone,
        String expected,
        List<String> written,
        ResultView tested,
        TraceView trace,
        LinkView place) {}
