package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code require C [on E] [to sign in | to P, Q]}.
 *
 * @param entity behind {@code on}
 * @param toSignIn whether it ends with {@code to sign in}: then it gates every permission
 * @param permissions behind {@code to}; none where everything is meant
 * @param written the statement without its citations, white space folded
 */
public record RequireSyntax(
        ConditionSyntax condition,
        Optional<NameSyntax> entity,
        boolean toSignIn,
        List<NameSyntax> permissions,
        String written,
        TraceSyntax trace,
        Span span)
        implements StatementSyntax {

    public RequireSyntax {
        permissions = List.copyOf(permissions);
    }

    @Override
    public <R> R match(StatementSyntax.Cases<R> cases) {
        return cases.require(this);
    }
}
