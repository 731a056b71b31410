package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.syntax.RoleSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.HeadSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.UseSyntax;
import dev.permatrix.dsl.syntax.VariantSyntax;
import java.util.Optional;

/** What may stand in an extension or a variant, and what may not. */
final class ExtensionRules {

    private final Scope scope;

    ExtensionRules(Scope scope) {
        this.scope = scope;
    }

    void check(Layers layers) {
        Optional<HeadSyntax> closed = layers.all(HeadSyntax.class).stream()
                .filter(head -> head.rolesCanBeAdded().equals(Optional.of(false)))
                .findFirst();
        for (Layer layer : layers.all()) {
            switch (layer.kind()) {
                case MATRIX -> {}
                case EXTENSION -> closed.ifPresent(head -> checkRoles(layer, head));
                case VARIANT -> checkVariant(layer);
            }
        }
    }

    private void checkRoles(Layer layer, HeadSyntax closed) {
        if (layer.all(HeadSyntax.class).contains(closed)) {
            return;
        }
        layer.all(RoleSyntax.class).stream()
                .limit(1)
                .forEach(role -> scope.report(ResolveProblems.againstBase(
                        role.span(), "this adds a role to a matrix that says `no roles can be added`", closed.span())));
    }

    /** A variant is another reading of the same matrix. */
    private void checkVariant(Layer layer) {
        layer.all(HeadSyntax.class).forEach(it -> scope.report(ResolveProblems.notInVariant(it.span(), "matrix")));
        layer.all(UseSyntax.class).forEach(it -> scope.report(ResolveProblems.notInVariant(it.span(), "use")));
        layer.all(VariantSyntax.class).forEach(it -> scope.report(ResolveProblems.notInVariant(it.span(), "variant")));
    }
}
