package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.DeclaredOperation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.VerbSyntax;
import java.util.List;
import java.util.stream.Stream;

/** Declares operations: verbs of the matrix beside those that every matrix knows. */
final class VerbResolver {

    private final Scope scope;
    private final TraceResolver traces;

    VerbResolver(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
    }

    void declare(List<VerbSyntax> verbs) {
        verbs.forEach(this::declare);
    }

    private void declare(VerbSyntax syntax) {
        String name = syntax.id().text();
        boolean known = Stream.of(OperationKind.values())
                .filter(kind -> kind != OperationKind.DECLARED)
                .anyMatch(kind -> kind.word().replace(" role", "").equals(Identifiers.key(name)));
        if (known) {
            scope.report(ResolveProblems.reserved("an operation", syntax.id()));
            return;
        }
        String id = Identifiers.snake(name).orElse(name);
        String label =
                syntax.label().map(NameSyntax::text).orElse(PermissionReader.capitalized(Identifiers.spoken(id)));
        OperationType type = OperationType.declared(id, label);
        scope.operations.add(new DeclaredOperation(type, traces.resolve(syntax.trace()), syntax.span()));
        scope.declare(scope.operationNames, "operation", name, type, syntax.id().span());
    }
}
