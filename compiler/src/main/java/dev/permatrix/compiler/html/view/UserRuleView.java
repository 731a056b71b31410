package dev.permatrix.compiler.html.view;

/**
 * What every person of the account must have, or should.
 *
 * @param id of its place; empty where the place is that of the one before it
 */
public record UserRuleView(String id, String sentence, TraceView trace, LinkView place) {}
