package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Parameter;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.ParameterSyntax;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Declares parameters. One that a variant states anew replaces the one of that name. */
final class ParameterResolver {

    /** Of a parameter that lacks its value, so that nothing else is wrong with it. */
    static final int PLACEHOLDER = 1;

    private final Scope scope;
    private final TraceResolver traces;

    ParameterResolver(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
    }

    void declare(Layers layers) {
        Map<String, ParameterSyntax> byName = new LinkedHashMap<>();
        for (Layer layer : layers.all()) {
            Set<String> own = new HashSet<>();
            layer.all(ParameterSyntax.class).forEach(syntax -> {
                String key = Identifiers.key(syntax.id().text());
                boolean replaces = layer.kind() == Layer.Kind.VARIANT && own.add(key);
                Optional<ParameterSyntax> first =
                        Optional.ofNullable(byName.get(key)).filter(known -> !replaces);
                first.ifPresent(it -> scope.report(ResolveProblems.declaredTwice(
                        "parameter",
                        syntax.id().text(),
                        syntax.id().span(),
                        it.id().span())));
                if (first.isEmpty()) {
                    byName.put(key, syntax);
                }
            });
        }
        byName.values().forEach(this::declare);
    }

    private void declare(ParameterSyntax syntax) {
        if (syntax.value().isEmpty()) {
            scope.report(ResolveProblems.noValue(syntax.id()));
        }
        Parameter parameter = new Parameter(
                Identifiers.snake(syntax.id().text()).orElse(syntax.id().text()),
                syntax.value().orElse(PLACEHOLDER),
                syntax.words()
                        .map(NameSyntax::text)
                        .orElse(Identifiers.spoken(syntax.id().text())),
                traces.resolve(syntax.trace()),
                syntax.span());
        scope.parameters.add(parameter);
        scope.declare(
                scope.parameterNames,
                "parameter",
                syntax.id().text(),
                parameter,
                syntax.id().span());
    }
}
