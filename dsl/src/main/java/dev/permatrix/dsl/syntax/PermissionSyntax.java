package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.TableSyntax.OnSyntax;
import java.util.List;
import java.util.Optional;

/**
 * {@code permission manage_users} and the lines below it.
 *
 * @param needs permissions without which this one is worth nothing
 * @param shown other labels, on conditions
 * @param creates the entity behind {@code creates}
 * @param on the entity that it is on, or the account
 */
public record PermissionSyntax(
        NameSyntax name,
        List<CoveredSyntax> covers,
        List<NameSyntax> needs,
        List<NameSyntax> tags,
        List<ShownSyntax> shown,
        Optional<NameSyntax> creates,
        Optional<OnSyntax> on,
        TraceSyntax trace,
        Span span)
        implements StatementSyntax {

    public PermissionSyntax {
        covers = List.copyOf(covers);
        needs = List.copyOf(needs);
        tags = List.copyOf(tags);
        shown = List.copyOf(shown);
    }

    @Override
    public <R> R match(StatementSyntax.Cases<R> cases) {
        return cases.permission(this);
    }

    /** One of the permissions that a row covers: {@code remove_user [on User]}. */
    public record CoveredSyntax(NameSyntax name, Optional<NameSyntax> entity) {}

    /** {@code shown as "AD user" when hosting is cloud}. */
    public record ShownSyntax(NameSyntax label, ConditionSyntax when, Span span) {}
}
