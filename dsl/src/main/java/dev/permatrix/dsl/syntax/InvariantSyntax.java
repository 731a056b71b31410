package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A promise as written.
 *
 * @param written the promise without its citations, white space folded
 */
public record InvariantSyntax(NameSyntax label, PromiseSyntax promise, String written, TraceSyntax trace, Span span)
        implements StatementSyntax {

    @Override
    public <R> R match(StatementSyntax.Cases<R> cases) {
        return cases.invariant(this);
    }

    /** The forms of a promise. */
    public sealed interface PromiseSyntax {}

    /** {@code only R may P, Q}. */
    public record OnlyMay(RolesSyntax roles, PermissionsSyntax permissions) implements PromiseSyntax {}

    /** {@code R may all that S may [except P]}. */
    public record MayAllThat(RolesSyntax more, NameSyntax less, Optional<PermissionsSyntax> except)
            implements PromiseSyntax {}

    /** {@code R may more than S}. */
    public record MayMore(NameSyntax more, NameSyntax less) implements PromiseSyntax {}

    /** {@code R may nothing [on E] [except P] [unless C]}. */
    public record MayNothing(
            RolesSyntax roles,
            Optional<NameSyntax> entity,
            Optional<PermissionsSyntax> except,
            Optional<ConditionSyntax> unless)
            implements PromiseSyntax {}

    /** {@code R may P [when C]}. */
    public record May(RolesSyntax roles, PermissionsSyntax permissions, Optional<ConditionSyntax> when)
            implements PromiseSyntax {}

    /** {@code R and S differ only in P}. */
    public record DifferOnlyIn(NameSyntax one, NameSyntax other, PermissionsSyntax permissions)
            implements PromiseSyntax {}

    /** {@code R and S have the same cells [in "T"]}. */
    public record SameCells(NameSyntax one, NameSyntax other, Optional<NameSyntax> table) implements PromiseSyntax {}

    /** {@code only R can OP}, {@code no one can OP} (no roles). */
    public record OnlyCan(
            Optional<RolesSyntax> roles,
            ChangesSyntax.OperationSyntax operation,
            Optional<ChangesSyntax.PresenceSyntax> presence)
            implements PromiseSyntax {}

    /** {@code always exactly 1 R}. */
    public record AlwaysHeld(StatementSyntax.CountSyntax count, NameSyntax role) implements PromiseSyntax {}

    /**
     * Some permissions.
     *
     * @param all whether it is {@code all} or {@code all of "T"}
     * @param table for {@code all of "T"}
     * @param names of permissions, rows or tags; empty with {@code all}
     */
    public record PermissionsSyntax(boolean all, Optional<NameSyntax> table, List<NameSyntax> names, Span span) {
        public PermissionsSyntax {
            names = List.copyOf(names);
        }
    }
}
