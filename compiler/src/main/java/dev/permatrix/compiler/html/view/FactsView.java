package dev.permatrix.compiler.html.view;

import java.util.List;

/** What answers can hang on: relations and facts with their values, numbers with a name, and levels. */
public record FactsView(List<Term> terms, List<Parameter> parameters, List<Level> levels) {

    public boolean hasTerms() {
        return !terms.isEmpty();
    }

    public boolean hasParameters() {
        return !parameters.isEmpty();
    }

    public boolean hasAny() {
        return hasTerms() || hasParameters() || !levels.isEmpty();
    }

    /**
     * A word of conditions, and what it stands for.
     *
     * @param id of its place; empty where the place is that of the term before it
     * @param about what it is said of: the user, the account, or a kind of record
     */
    public record Term(
            String id, String word, String about, String values, String meaning, TraceView trace, LinkView place) {}

    /** A number with a name. */
    public record Parameter(String id, String name, String value, String meaning, TraceView trace, LinkView place) {}

    /** A scale of actions. */
    public record Level(String id, String name, List<Step> steps, TraceView trace, LinkView place) {}

    /**
     * One step of a scale.
     *
     * @param allows the actions up to it
     * @param permissions the ids of the permissions that it adds, as code names them
     */
    public record Step(String word, String allows, List<String> permissions) {}
}
