package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A promise that must hold in every situation.
 *
 * @param ofShipped whether it is a {@code default}: it binds this matrix, and none that is built over it
 * @param written the promise as the author wrote it, without citations
 */
public record Invariant(String label, Promise promise, boolean ofShipped, String written, Trace trace, Span span) {

    /** What is promised. Where a permission depends on relations or a grant, each way that it can be is meant. */
    public sealed interface Promise {

        <R> R match(Cases<R> cases);
    }

    /** One function for each kind of promise. */
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

        R descending(Descending promise);

        R mayBoth(MayBoth promise);

        R holdsBoth(HoldsBoth promise);

        R neverBecomes(NeverBecomes promise);

        R monotone(Monotone promise);

        R implies(Implies promise);

        R noDifference(NoDifference promise);
    }

    /** {@code only R may P [when C]} and {@code no one may P [when C]} (no roles): nobody else is ever allowed one of these. */
    public record OnlyMay(List<Role> roles, List<Permission> permissions, Optional<Condition> when) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.onlyMay(this);
        }
    }

    /** {@code R may all that S may [except P]}: wherever {@code less} is allowed, {@code more} is. */
    public record MayAllThat(List<Role> more, Role less, List<Permission> except) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mayAllThat(this);
        }
    }

    /** {@code R may more than S}: all that S may, and something that S may not. */
    public record MayMore(Role more, Role less) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mayMore(this);
        }
    }

    /** {@code R may nothing [on E] [except P] [unless C]}. */
    public record MayNothing(
            List<Role> roles, Optional<Entity> entity, List<Permission> except, Optional<Condition> unless)
            implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mayNothing(this);
        }
    }

    /** {@code R may P [when C]}: always allowed, without a grant. */
    public record May(List<Role> roles, List<Permission> permissions, Optional<Condition> when) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.may(this);
        }
    }

    /** {@code R and S differ only in P}: equal outcomes everywhere else, and another in each P. */
    public record DifferOnlyIn(Role one, Role other, List<Permission> permissions) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.differOnlyIn(this);
        }
    }

    /**
     * {@code R and S have the same cells [in T]}: the same legend word and conditional notes; restrictions don't
     * count.
     */
    public record SameCells(Role one, Role other, Optional<Table> table) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sameCells(this);
        }
    }

    /** {@code only R can OP} and {@code no one can OP} (no roles): nobody else is ever allowed this change. */
    public record OnlyCan(List<Role> roles, Operation operation, Optional<Presence> presence) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.onlyCan(this);
        }
    }

    /** {@code always exactly 1 R}: true of a new account, and kept by every allowed change. */
    public record AlwaysHeld(Role role, HolderCount count) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alwaysHeld(this);
        }
    }

    /** {@code each of A, B, C may all that the next may}: two or more roles, the one with most first. */
    public record Descending(List<Role> roles) implements Promise {
        public Descending {
            roles = List.copyOf(roles);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.descending(this);
        }
    }

    /** {@code no one may both P and Q}: through no set of roles that one user can hold. */
    public record MayBoth(Permission one, Permission other) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mayBoth(this);
        }
    }

    /** {@code no one holds both R and S}: not by assignment, derivation or inclusion, and through no change. */
    public record HoldsBoth(Role one, Role other) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holdsBoth(this);
        }
    }

    /** {@code R can never become S}: no change, by anybody, makes a user who holds R one who holds S. */
    public record NeverBecomes(Role from, Role to, Optional<Presence> presence) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.neverBecomes(this);
        }
    }

    /** {@code a higher F never takes a permission away}: whoever may something, may it too where only the fact is more. */
    public record Monotone(Fact fact) implements Promise {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.monotone(this);
        }
    }

    /** {@code whoever may P may Q}: anybody who is allowed the one is allowed each of the others, at once. */
    public record Implies(Permission one, List<Permission> others) implements Promise {
        public Implies {
            others = List.copyOf(others);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.implies(this);
        }
    }

    /**
     * {@code F makes no difference to P [for R] [when C]}: equal outcomes where nothing but the attribute differs.
     *
     * @param roles each by itself; everybody where there are none
     */
    public record NoDifference(
            Attribute attribute, List<Permission> permissions, List<Role> roles, Optional<Condition> when)
            implements Promise {
        public NoDifference {
            permissions = List.copyOf(permissions);
            roles = List.copyOf(roles);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noDifference(this);
        }
    }
}
