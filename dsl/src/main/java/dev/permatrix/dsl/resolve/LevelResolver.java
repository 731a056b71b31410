package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Level;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.LevelSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Declares levels. */
final class LevelResolver {

    private final Scope scope;
    private final TraceResolver traces;

    LevelResolver(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
    }

    void declare(List<LevelSyntax> levels) {
        levels.forEach(this::declare);
    }

    private void declare(LevelSyntax syntax) {
        Map<String, String> steps = new LinkedHashMap<>();
        for (NameSyntax value : syntax.values()) {
            String step = value.quoted() ? Identifiers.snake(value.text()).orElse(value.text()) : value.text();
            if (steps.putIfAbsent(Identifiers.key(step), step) != null) {
                scope.report(
                        ResolveProblems.valueTwice(value, "level " + syntax.id().text()));
            }
        }
        Level level = new Level(
                syntax.id().text(), List.copyOf(steps.values()), traces.resolve(syntax.trace()), syntax.span());
        scope.levels.add(level);
        scope.declare(scope.levelNames, "level", level.id(), level, syntax.id().span());
    }
}
