package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;

/** {@code variant "The literal reading"} … {@code end variant}, and the statements between. */
public record VariantSyntax(NameSyntax label, List<StatementSyntax> statements, TraceSyntax trace, Span span)
        implements StatementSyntax {

    public VariantSyntax {
        statements = List.copyOf(statements);
    }

    @Override
    public <R> R match(StatementSyntax.Cases<R> cases) {
        return cases.variant(this);
    }
}
