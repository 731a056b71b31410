package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax.CoveredSyntax;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Optional<PermissionSyntax> declaration =
                declarations.stream().filter(it -> names(it.name(), row)).findFirst();
        declaration.ifPresent(used::add);
        Optional<Entity> created =
                declaration.flatMap(PermissionSyntax::creates).map(scope::entity);
        OfRow ofRow = new OfRow(
                created.isPresent(),
                row.id(),
                declaration.stream()
                        .flatMap(it -> it.tags().stream())
                        .map(NameSyntax::text)
                        .toList(),
                declaration
                        .map(it -> row.trace().and(traces.resolve(it.trace())))
                        .orElse(row.trace()));
        List<CoveredSyntax> covers = declaration.map(PermissionSyntax::covers).orElse(List.of());
        if (covers.isEmpty()) {
            Named own = new Named(row.name(), row.label(), created.or(row::entity), row.span());
            return List.of(permission(own, ofRow));
        }
        return covers.stream()
                .map(covered -> named(
                        covered,
                        created.or(() -> covered.entity().map(scope::entity)).or(row::entity)))
                .map(named -> permission(named, ofRow))
                .toList();
    }

    /** What one permission of a row has for itself. */
    private record Named(String name, String label, Optional<Entity> entity, Span span) {}

    /** What all permissions of a row have in common. */
    private record OfRow(boolean creates, String rowId, List<String> tags, Trace trace) {}

    private Named named(CoveredSyntax covered, Optional<Entity> entity) {
        return new Named(
                coveredName(covered),
                coveredLabel(covered),
                entity,
                covered.name().span());
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
        return spoken.substring(0, 1).toUpperCase(Locale.ROOT) + spoken.substring(1);
    }

    /** The permission of this id; the one that an earlier row made, if there is one. */
    private Permission permission(Named named, OfRow ofRow) {
        String id = qualified(named.entity(), named.name());
        Permission permission = byId.computeIfAbsent(
                id,
                key -> new Permission(
                        id,
                        named.name(),
                        named.label(),
                        named.entity(),
                        ofRow.creates(),
                        ofRow.rowId(),
                        ofRow.tags(),
                        ofRow.trace(),
                        named.span()));
        if (!scope.permissions.contains(permission)) {
            scope.permissions.add(permission);
        }
        return permission;
    }

    static String qualified(Optional<Entity> entity, String name) {
        return entity.map(it -> it.key() + "." + name).orElse(name);
    }
}
