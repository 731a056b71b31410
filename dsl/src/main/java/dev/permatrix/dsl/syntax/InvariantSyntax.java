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
    public sealed interface PromiseSyntax {

        <R> R match(Cases<R> cases);
    }

    /** One function for each form of a promise. */
    public interface Cases<R> {
        R onlyMay(OnlyMay promise);

        R mayAllThat(MayAllThat promise);

        R mayMore(MayMore promise);

        R mayNothing(MayNothing promise);

        R may(May promise);

        R differOnlyIn(DifferOnlyIn promise);

        R sameCells(SameCells promise);

        R onlyCan(OnlyCan promise);

        R alwaysHeld(AlwaysHeld promise);
    }

    /** {@code only R may P, Q}. */
    public record OnlyMay(RolesSyntax roles, PermissionsSyntax permissions) implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.onlyMay(this);
        }
    }

    /** {@code R may all that S may [except P]}. */
    public record MayAllThat(RolesSyntax more, NameSyntax less, Optional<PermissionsSyntax> except)
            implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mayAllThat(this);
        }
    }

    /** {@code R may more than S}. */
    public record MayMore(NameSyntax more, NameSyntax less) implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mayMore(this);
        }
    }

    /** {@code R may nothing [on E] [except P] [unless C]}. */
    public record MayNothing(
            RolesSyntax roles,
            Optional<NameSyntax> entity,
            Optional<PermissionsSyntax> except,
            Optional<ConditionSyntax> unless)
            implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mayNothing(this);
        }
    }

    /** {@code R may P [when C]}. */
    public record May(RolesSyntax roles, PermissionsSyntax permissions, Optional<ConditionSyntax> when)
            implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.may(this);
        }
    }

    /** {@code R and S differ only in P}. */
    public record DifferOnlyIn(NameSyntax one, NameSyntax other, PermissionsSyntax permissions)
            implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.differOnlyIn(this);
        }
    }

    /** {@code R and S have the same cells [in "T"]}. */
    public record SameCells(NameSyntax one, NameSyntax other, Optional<NameSyntax> table) implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sameCells(this);
        }
    }

    /** {@code only R can OP}, {@code no one can OP} (no roles). */
    public record OnlyCan(
            Optional<RolesSyntax> roles,
            ChangesSyntax.OperationSyntax operation,
            Optional<ChangesSyntax.PresenceSyntax> presence)
            implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.onlyCan(this);
        }
    }

    /** {@code always exactly 1 R}. */
    public record AlwaysHeld(StatementSyntax.CountSyntax count, NameSyntax role) implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alwaysHeld(this);
        }
    }

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
