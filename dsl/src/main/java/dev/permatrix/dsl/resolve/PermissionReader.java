package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.CoveredSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.PermissionSyntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/** Rows become permissions: one each, or those that a {@code permission … covers …} names. */
final class PermissionReader {

    private final Scope scope;
    private final TraceResolver traces;
    private final List<PermissionSyntax> declarations;
    private final Set<PermissionSyntax> used = new LinkedHashSet<>();
    private final Map<String, Permission> byId = new LinkedHashMap<>();

    PermissionReader(Scope scope, TraceResolver traces, List<PermissionSyntax> declarations) {
        this.scope = scope;
        this.traces = traces;
        this.declarations = declarations;
    }

    /** The part of a row that permissions are made of. */
    record RowHead(String id, String name, String label, Optional<Entity> entity, Trace trace, Span span) {}

    List<Permission> read(RowHead row) {
        Optional<PermissionSyntax> declaration = declarations.stream()
                .filter(it -> names(it.name(), row))
                .findFirst();
        declaration.ifPresent(used::add);
        Trace trace = declaration.map(it -> row.trace().and(traces.resolve(it.trace()))).orElse(row.trace());
        Optional<Entity> created = declaration.flatMap(PermissionSyntax::creates).flatMap(scope::entity);
        List<String> tags = declaration.map(it -> it.tags().stream().map(NameSyntax::text).toList()).orElse(List.of());
        List<Permission> permissions = new ArrayList<>();
        List<CoveredSyntax> covers = declaration.map(PermissionSyntax::covers).orElse(List.of());
        for (CoveredSyntax covered : covers) {
            Optional<Entity> entity = created.or(() -> covered.entity().flatMap(scope::entity)).or(row::entity);
            permissions.add(permission(row, coveredName(covered), coveredLabel(covered), entity, created.isPresent(), tags, trace, covered.name().span()));
        }
        if (covers.isEmpty()) {
            permissions.add(permission(row, row.name(), row.label(), created.or(row::entity), created.isPresent(), tags, trace, row.span()));
        }
        return permissions;
    }

    /** Reports declarations that no row answers to. */
    void reportUnused(List<String> rows) {
        declarations.stream()
                .filter(declaration -> !used.contains(declaration))
                .forEach(it -> scope.report(ResolveProblems.permissionWithoutRow(it.name(), rows)));
    }

    private static boolean names(NameSyntax name, RowHead row) {
        String key = Identifiers.key(name.text());
        return key.equals(Identifiers.key(row.name()))
                || key.equals(Identifiers.key(row.id()))
                || key.equals(Identifiers.key(row.label()));
    }

    private String coveredName(CoveredSyntax covered) {
        String text = covered.name().text();
        Optional<String> name = covered.name().quoted() ? Identifiers.snake(text) : Optional.of(text);
        if (name.isEmpty()) {
            scope.report(ResolveProblems.noIdentifier(text, covered.name().span(), "`covers my_permission`"));
        }
        return name.orElse("_");
    }

    private static String coveredLabel(CoveredSyntax covered) {
        String text = covered.name().text();
        if (covered.name().quoted()) {
            return text;
        }
        String spoken = Identifiers.spoken(text);
        return spoken.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + spoken.substring(1);
    }

    /** The permission of this id; the one that an earlier row made, if there is one. */
    private Permission permission(
            RowHead row,
            String name,
            String label,
            Optional<Entity> entity,
            boolean creates,
            List<String> tags,
            Trace trace,
            Span span) {
        String id = qualified(entity, name);
        Permission permission = byId.computeIfAbsent(
                id, key -> new Permission(id, name, label, entity, creates, row.id(), tags, trace, span));
        if (!scope.permissions.contains(permission)) {
            scope.permissions.add(permission);
        }
        return permission;
    }

    static String qualified(Optional<Entity> entity, String name) {
        return entity.map(it -> it.key() + "." + name).orElse(name);
    }
}
