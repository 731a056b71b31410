package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.MatrixInfo;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.HeadSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.Property;
import dev.permatrix.dsl.syntax.StatementSyntax.RolesPerUserSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The head of a matrix. What an extension leaves out is as in the matrix that it is built over. */
final class HeadResolver {

    private final Scope scope;
    private final TraceResolver traces;

    HeadResolver(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
    }

    MatrixInfo resolve(Layers layers) {
        List<HeadSyntax> heads = new ArrayList<>();
        for (Layer layer : layers.all()) {
            List<HeadSyntax> own = layer.all(HeadSyntax.class);
            if (own.isEmpty() && layer.kind() != Layer.Kind.VARIANT) {
                scope.report(ResolveProblems.noMatrix(layer.file()));
            }
            own.stream()
                    .skip(1)
                    .forEach(second -> scope.report(ResolveProblems.secondMatrix(
                            second.span(), own.get(0).span())));
            own.stream().limit(1).forEach(heads::add);
        }
        if (heads.isEmpty()) {
            return MatrixInfo.missing(layers.top().file());
        }
        HeadSyntax top = heads.get(heads.size() - 1);
        if (heads.stream().allMatch(head -> head.rolesPerUser().isEmpty())) {
            scope.report(ResolveProblems.rolesPerUser(top.span()));
        }
        checkAgainstBase(heads);
        return info(heads, top);
    }

    private MatrixInfo info(List<HeadSyntax> heads, HeadSyntax top) {
        Optional<MatrixInfo.Approval> approval = value(top, Property.APPROVED_BY)
                .map(by -> new MatrixInfo.Approval(by, value(top, Property.APPROVED_ON)));
        return new MatrixInfo(
                top.id().text(),
                top.label().map(NameSyntax::text).orElse(top.id().text()),
                value(top, Property.SOURCE),
                perUser(heads).map(RolesPerUserSyntax::any).orElse(false),
                heads.stream().flatMap(head -> head.rolesCanBeAdded().stream()).reduce((below, above) -> above),
                value(top, Property.OWNER),
                value(top, Property.VERSION),
                approval,
                traces.resolve(top.trace()),
                top.span());
    }

    private static Optional<RolesPerUserSyntax> perUser(List<HeadSyntax> heads) {
        return heads.stream().flatMap(head -> head.rolesPerUser().stream()).findFirst();
    }

    /** How many roles a user holds is for the lowest matrix to say. */
    private void checkAgainstBase(List<HeadSyntax> heads) {
        perUser(heads)
                .ifPresent(first -> heads.stream()
                        .flatMap(head -> head.rolesPerUser().stream())
                        .filter(later -> later.any() != first.any())
                        .forEach(later -> scope.report(ResolveProblems.againstBase(
                                later.span(),
                                "this matrix and the one that it is built over differ in how many roles a user holds",
                                first.span()))));
    }

    private static Optional<String> value(HeadSyntax head, Property property) {
        return head.property(property).map(NameSyntax::text);
    }
}
