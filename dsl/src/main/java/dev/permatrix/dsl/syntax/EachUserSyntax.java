package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.StatementSyntax.CountSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import java.util.List;
import java.util.function.Function;

/** {@code each user} and the lines below it: what must hold for every single user. */
public record EachUserSyntax(List<UserRuleSyntax> rules, TraceSyntax trace, Span span) implements StatementSyntax {

    public EachUserSyntax {
        rules = List.copyOf(rules);
    }

    @Override
    public <R> R match(StatementSyntax.Cases<R> cases) {
        return cases.eachUser(this);
    }

    /** One line. */
    public sealed interface UserRuleSyntax {

        TraceSyntax trace();

        Span span();

        <R> R match(
                Function<HasSyntax, R> has,
                Function<BelongsSyntax, R> belongs,
                Function<AmongSyntax, R> among,
                Function<LengthSyntax, R> length);
    }

    /** {@code has a unique id "User ID"}, {@code has a first_name}. */
    public record HasSyntax(DeclaredSyntax property, boolean unique, TraceSyntax trace, Span span)
            implements UserRuleSyntax {
        @Override
        public <R> R match(
                Function<HasSyntax, R> has,
                Function<BelongsSyntax, R> belongs,
                Function<AmongSyntax, R> among,
                Function<LengthSyntax, R> length) {
            return has.apply(this);
        }
    }

    /** {@code belongs to exactly 1 company, 1 or more group}. */
    public record BelongsSyntax(List<MembershipSyntax> memberships, TraceSyntax trace, Span span)
            implements UserRuleSyntax {
        public BelongsSyntax {
            memberships = List.copyOf(memberships);
        }

        @Override
        public <R> R match(
                Function<HasSyntax, R> has,
                Function<BelongsSyntax, R> belongs,
                Function<AmongSyntax, R> among,
                Function<LengthSyntax, R> length) {
            return belongs.apply(this);
        }
    }

    /** One part of {@code belongs to}: to how many of what. */
    public record MembershipSyntax(CountSyntax count, NameSyntax of) {}

    /** {@code no primary_group is among other_group}. */
    public record AmongSyntax(NameSyntax group, NameSyntax others, TraceSyntax trace, Span span)
            implements UserRuleSyntax {
        @Override
        public <R> R match(
                Function<HasSyntax, R> has,
                Function<BelongsSyntax, R> belongs,
                Function<AmongSyntax, R> among,
                Function<LengthSyntax, R> length) {
            return among.apply(this);
        }
    }

    /** {@code advice id has at most 30 characters}: shown, and never an error. */
    public record LengthSyntax(NameSyntax property, int most, TraceSyntax trace, Span span) implements UserRuleSyntax {
        @Override
        public <R> R match(
                Function<HasSyntax, R> has,
                Function<BelongsSyntax, R> belongs,
                Function<AmongSyntax, R> among,
                Function<LengthSyntax, R> length) {
            return length.apply(this);
        }
    }
}
