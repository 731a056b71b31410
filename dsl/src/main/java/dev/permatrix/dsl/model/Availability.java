package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;

/**
 * When a role can be held at all: {@code available when C}, or {@code available on request from R when C}. A role of
 * which no such statement holds counts for nothing.
 *
 * @param when over facts of user and account, and roles that the user holds
 * @param granters for one on request: whoever may agree; then the role gives at most a request. Else none
 * @param written the statement as the author wrote it, without its citations
 */
public record Availability(Role role, Condition when, List<Role> granters, String written, Trace trace, Span span) {

    public Availability {
        granters = List.copyOf(granters);
    }

    public boolean isOnRequest() {
        return !granters.isEmpty();
    }

    public Reason reason() {
        return new Reason(span, role.label() + ": " + written);
    }
}
