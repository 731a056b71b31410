package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * The head of a matrix.
 *
 * @param id upper camel case; the name of the generated facade
 * @param source the name of the source document
 * @param severalRoles whether a user may hold any roles, not exactly one
 * @param rolesCanBeAdded empty where the matrix doesn't say
 */
public record MatrixInfo(
        String id,
        String label,
        Optional<String> source,
        boolean severalRoles,
        Optional<Boolean> rolesCanBeAdded,
        Optional<String> owner,
        Optional<String> version,
        Optional<Approval> approval,
        Trace trace,
        Span span) {

    public MatrixInfo {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(rolesCanBeAdded, "rolesCanBeAdded");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(approval, "approval");
    }

    /** Stands in for the head of a file that has none, so that the rest can be looked at. */
    public static MatrixInfo missing(String file) {
        return new MatrixInfo(
                "Matrix",
                "Matrix",
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Trace.NONE,
                Span.startOf(file));
    }

    /** Who approved the matrix, and when, in the author's words. */
    public record Approval(String by, Optional<String> on) {}
}
