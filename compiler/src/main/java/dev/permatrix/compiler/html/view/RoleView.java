package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * A role.
 *
 * @param held by whom and how many users, when it is worked out and when it counts; none where any number may hold it
 * @param first who holds it first; none where the matrix doesn't say
 * @param fixed how it stands to other roles, what protects it and its holders, and whether restrictions bind them
 */
public record RoleView(
        String id, String label, List<Fact> held, List<Fact> first, List<Fact> fixed, TraceView trace, LinkView place) {

    /** What the matrix says about a role, and where. */
    public record Fact(String words, TraceView trace, LinkView place) {}

    /** A name for several roles. */
    public record RoleSetView(String name, String members, TraceView trace, LinkView place) {}
}
