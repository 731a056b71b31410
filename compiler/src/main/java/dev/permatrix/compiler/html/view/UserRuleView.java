package dev.permatrix.compiler.html.view;

/** What every person of the account must have, or should. */
public record UserRuleView(String id, String sentence, TraceView trace, LinkView place) {}
