package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * A role.
 *
 * @param facts such as "held by exactly 1 user", each with the statements that say so
 */
public record RoleView(
        String id, String label, String held, String first, List<Fact> facts, TraceView trace, LinkView place) {

    /** A sentence about a role. */
    public record Fact(String sentence, TraceView trace, LinkView place) {}

    /** A name for several roles. */
    public record RoleSetView(String name, String members, TraceView trace, LinkView place) {}
}
