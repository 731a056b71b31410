package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.syntax.FactSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.EntitySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RelationSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Declares entities, with their relations and facts. */
final class EntityResolver {

    private final Scope scope;
    private final TraceResolver traces;
    private final AttributeResolver attributes;

    EntityResolver(Scope scope, TraceResolver traces, AttributeResolver attributes) {
        this.scope = scope;
        this.traces = traces;
        this.attributes = attributes;
    }

    void declare(List<EntitySyntax> entities, List<RelationSyntax> relations, List<FactSyntax> facts) {
        Names<String> names = new Names<>();
        Map<String, Declared> declared = new LinkedHashMap<>();
        for (EntitySyntax syntax : entities) {
            for (DeclaredSyntax name : syntax.names()) {
                id(name).ifPresent(id -> {
                    String label = name.label().map(NameSyntax::text).orElse(id);
                    scope.declare(names, "entity", List.of(id, label), id, name.span());
                    declared.putIfAbsent(id, new Declared(syntax, name, label));
                });
            }
        }
        attributes.declare(relations, facts, names);
        declared.forEach(this::declare);
    }

    private Optional<String> id(DeclaredSyntax name) {
        NameSyntax shown = name.id().or(name::label).orElseThrow();
        Optional<String> id = name.id()
                .map(NameSyntax::text)
                .or(() -> name.label().flatMap(label -> Identifiers.camel(label.text())));
        if (Identifiers.key(shown.text()).equals("account")) {
            scope.report(ResolveProblems.reserved("an entity", shown));
            return Optional.empty();
        }
        if (id.isEmpty()) {
            String example = "`entity MyEntity \"" + shown.text() + "\"`";
            scope.report(ResolveProblems.noIdentifier(shown.text(), shown.span(), example));
        }
        return id;
    }

    private void declare(String id, Declared declared) {
        Entity entity = new Entity(
                id,
                Identifiers.snake(id).orElse(id),
                declared.label(),
                attributes.relations(id),
                attributes.facts(id),
                traces.resolve(declared.syntax().trace()),
                declared.name().span());
        scope.entities.add(entity);
        scope.entityNames.declare(id, entity, entity.span());
        scope.entityNames.declare(entity.label(), entity, entity.span());
    }

    private record Declared(EntitySyntax syntax, DeclaredSyntax name, String label) {}
}
