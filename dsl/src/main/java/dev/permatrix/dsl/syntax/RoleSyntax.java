package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.StatementSyntax.CountSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import java.util.List;
import java.util.Optional;

/**
 * {@code role A, B "Label"} and the lines below it, which hold for each of them.
 *
 * @param outside those of the names behind which {@code outside the account} stands
 */
public record RoleSyntax(
        List<DeclaredSyntax> names,
        List<DeclaredSyntax> outside,
        List<RolePropertySyntax> properties,
        TraceSyntax trace,
        Span span)
        implements StatementSyntax {

    public RoleSyntax {
        names = List.copyOf(names);
        outside = List.copyOf(outside);
        properties = List.copyOf(properties);
    }

    @Override
    public <R> R match(StatementSyntax.Cases<R> cases) {
        return cases.role(this);
    }

    /**
     * A line below a role.
     *
     * @param count for {@link RoleProperty#HELD_BY}
     * @param role for {@link RoleProperty#LIKE}, and for {@link RoleProperty#FIRST_HELD_BY} by a role's holder; empty
     *     for whoever created the account
     * @param roles for {@link RoleProperty#INCLUDES}; for {@link RoleProperty#AVAILABLE_ON_REQUEST} those who make it
     *     available
     * @param when for the properties that hold on a condition
     */
    public record RolePropertySyntax(
            RoleProperty property,
            Optional<CountSyntax> count,
            Optional<NameSyntax> role,
            Optional<RolesSyntax> roles,
            Optional<ConditionSyntax> when,
            TraceSyntax trace,
            Span span) {}

    /** What can be said of a role. */
    public enum RoleProperty {
        HELD_BY,
        FIRST_HELD_BY,
        HOLDER_CANNOT_BE_REMOVED,
        HOLDER_CANNOT_BE_LOCKED,
        NO_RESTRICTION_APPLIES,
        /** {@code cannot be deleted or edited}: the role itself; who holds it is another matter. */
        CANNOT_BE_DELETED_OR_EDITED,
        /** {@code like R}: copies the cells that its own column leaves blank. */
        LIKE,
        /** {@code includes A, B}: whoever holds it holds those too. */
        INCLUDES,
        /** {@code held when C}: worked out, never assigned. */
        HELD_WHEN,
        /** {@code available when C}. */
        AVAILABLE_WHEN,
        /** {@code available on request from R when C}. */
        AVAILABLE_ON_REQUEST
    }
}
