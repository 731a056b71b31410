package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A promise as written.
 *
 * @param isDefault whether it holds for the matrix as shipped only, and binds no extension
 * @param written the promise without its citations, white space folded
 */
public record InvariantSyntax(
        NameSyntax label, boolean isDefault, PromiseSyntax promise, String written, TraceSyntax trace, Span span)
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

        R eachMayMore(EachMayMore promise);

        R mayNotBoth(MayNotBoth promise);

        R holdsNotBoth(HoldsNotBoth promise);

        R neverBecomes(NeverBecomes promise);

        R higherKeeps(HigherKeeps promise);

        R whoeverMay(WhoeverMay promise);

        R noDifference(NoDifference promise);
    }

    /** {@code only R may P, Q [when C]}, {@code no one may P, Q [when C]} (no roles). */
    public record OnlyMay(Optional<RolesSyntax> roles, PermissionsSyntax permissions, Optional<ConditionSyntax> when)
            implements PromiseSyntax {
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

    /** {@code each of A, B, C may all that the next may}. */
    public record EachMayMore(List<NameSyntax> roles) implements PromiseSyntax {
        public EachMayMore {
            roles = List.copyOf(roles);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.eachMayMore(this);
        }
    }

    /** {@code no one may both P and Q}. */
    public record MayNotBoth(NameSyntax one, NameSyntax other) implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mayNotBoth(this);
        }
    }

    /** {@code no one holds both R and S}. */
    public record HoldsNotBoth(NameSyntax one, NameSyntax other) implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holdsNotBoth(this);
        }
    }

    /** {@code R can never become S [while a X exists]}. */
    public record NeverBecomes(RolesSyntax roles, RolesSyntax becoming, Optional<ChangesSyntax.PresenceSyntax> presence)
            implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.neverBecomes(this);
        }
    }

    /** {@code a higher tier never takes a permission away}. */
    public record HigherKeeps(NameSyntax fact) implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.higherKeeps(this);
        }
    }

    /** {@code whoever may P may Q, R}. */
    public record WhoeverMay(NameSyntax one, PermissionsSyntax others) implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.whoeverMay(this);
        }
    }

    /** {@code F makes no difference to P [for R] [when C]}; without roles, everybody is meant. */
    public record NoDifference(
            NameSyntax attribute,
            PermissionsSyntax permissions,
            Optional<RolesSyntax> roles,
            Optional<ConditionSyntax> when)
            implements PromiseSyntax {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noDifference(this);
        }
    }

    /**
     * Some permissions.
     *
     * @param all whether it starts with {@code all}
     * @param table for {@code all of "T"}
     * @param tags for {@code all tagged T, U}: whatever has one of them
     * @param names of permissions, rows or tags; empty with {@code all}
     */
    public record PermissionsSyntax(
            boolean all, Optional<NameSyntax> table, List<NameSyntax> tags, List<NameSyntax> names, Span span) {
        public PermissionsSyntax {
            tags = List.copyOf(tags);
            names = List.copyOf(names);
        }
    }
}
