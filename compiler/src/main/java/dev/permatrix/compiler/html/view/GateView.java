package dev.permatrix.compiler.html.view;

/** What everybody must pass: a sentence, and the statement as written. */
public record GateView(String id, String sentence, String written, TraceView trace, LinkView place) {}
