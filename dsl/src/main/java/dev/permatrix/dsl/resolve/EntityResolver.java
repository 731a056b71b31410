package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.EntitySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RelationSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Declares entities and their relations. */
final class EntityResolver {

    /** As many as a verdict has room for; {@code Frame.MAX_RELATIONS} in {@code dsl.table} is the same number. */
    static final int MAX_RELATIONS = 12;

    private final Scope scope;
    private final TraceResolver traces;

    EntityResolver(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
    }

    void declare(List<EntitySyntax> entities, List<RelationSyntax> relations) {
        Names<String> names = new Names<>();
        Map<String, Declared> declared = new LinkedHashMap<>();
        for (EntitySyntax syntax : entities) {
            for (DeclaredSyntax name : syntax.names()) {
                id(name).ifPresent(id -> {
                    String label = name.label().map(NameSyntax::text).orElse(id);
                    scope.declare(names, "entity", List.of(id, label), id, name.span());
                    declared.putIfAbsent(id, new Declared(syntax, name, label, new ArrayList<>()));
                });
            }
        }
        relations.forEach(relation -> attach(relation, names, declared));
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

    private void attach(RelationSyntax syntax, Names<String> names, Map<String, Declared> declared) {
        for (NameSyntax entity : syntax.entities()) {
            Optional<String> id = names.find(entity.text());
            if (id.isEmpty()) {
                scope.reportUnplaced(syntax.id(), entity, names);
            } else {
                attach(syntax, id.orElseThrow(), declared.get(id.orElseThrow()).relations());
            }
        }
    }

    private void attach(RelationSyntax syntax, String entity, List<Relation> relations) {
        String name = syntax.id().text();
        Optional<Relation> first = relations.stream()
                .filter(known -> Identifiers.key(known.id()).equals(Identifiers.key(name)))
                .findFirst();
        first.ifPresent(known -> scope.report(ResolveProblems.declaredTwice(
                "relation", name + " of " + entity, syntax.id().span(), known.span())));
        if (relations.size() == MAX_RELATIONS) {
            scope.report(ResolveProblems.tooMany(
                    ResolveCode.TOO_MANY_RELATIONS, syntax.id().span(), "relations of " + entity, MAX_RELATIONS));
        } else if (first.isEmpty()) {
            relations.add(Relation.yesNo(
                    Identifiers.snake(name).orElse(name),
                    entity,
                    syntax.words().map(NameSyntax::text).orElse(Identifiers.spoken(name)),
                    traces.resolve(syntax.trace()),
                    syntax.id().span()));
        }
    }

    private void declare(String id, Declared declared) {
        Entity entity = new Entity(
                id,
                Identifiers.snake(id).orElse(id),
                declared.label(),
                declared.relations(),
                List.of(),
                traces.resolve(declared.syntax().trace()),
                declared.name().span());
        scope.entities.add(entity);
        scope.entityNames.declare(id, entity, entity.span());
        scope.entityNames.declare(entity.label(), entity, entity.span());
    }

    private record Declared(EntitySyntax syntax, DeclaredSyntax name, String label, List<Relation> relations) {}
}
