package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.syntax.InvariantSyntax.PermissionsSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds permissions by id, short name, label, row or tag, once every table has been read. */
final class PermissionLookup {

    private final Scope scope;
    private final List<Table> tables;

    PermissionLookup(Scope scope, List<Table> tables) {
        this.scope = scope;
        this.tables = tables;
    }

    /** The one permission of this name; reported where there is none or more than one. */
    Optional<Permission> one(NameSyntax name) {
        List<Permission> found = named(name);
        if (found.size() > 1) {
            scope.report(ResolveProblems.ambiguous(
                    name, found.stream().map(Permission::id).toList()));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Every permission that the name stands for: one, those of a row, or those with a tag. */
    List<Permission> named(NameSyntax name) {
        List<Permission> found = find(name.text());
        if (found.isEmpty()) {
            scope.reportOnce(
                    "permission " + Identifiers.key(name.text()), ResolveProblems.unknownPermission(name, known()));
        }
        return found;
    }

    /** The same for a name that means a permission on this entity, where several entities have one of that name. */
    List<Permission> named(NameSyntax name, Entity entity) {
        List<Permission> found = find(name.text()).stream()
                .filter(permission -> permission.entity().equals(Optional.of(entity)))
                .toList();
        return found.isEmpty() ? named(name) : found;
    }

    List<Permission> all(PermissionsSyntax syntax) {
        Set<Permission> all = new LinkedHashSet<>();
        syntax.tags().forEach(tag -> all.addAll(tagged(tag)));
        if (syntax.all() && syntax.tags().isEmpty()) {
            all.addAll(syntax.table().map(this::ofTable).orElseGet(this::decided));
        }
        syntax.names().forEach(name -> all.addAll(named(name)));
        return List.copyOf(all);
    }

    /** What tables decide: to sign in is no right of a role. */
    private List<Permission> decided() {
        return scope.permissions.stream().filter(it -> !it.isSignIn()).toList();
    }

    private List<Permission> tagged(NameSyntax tag) {
        List<Permission> found = tagged(Identifiers.key(tag.text())).toList();
        if (found.isEmpty()) {
            List<String> known = scope.permissions.stream()
                    .flatMap(it -> it.tags().stream())
                    .distinct()
                    .toList();
            scope.reportOnce("tag " + Identifiers.key(tag.text()), ResolveProblems.unknownTag(tag, known));
        }
        return found;
    }

    /** The rows of this name. */
    List<Row> rows(NameSyntax name) {
        List<Permission> permissions = named(name);
        return scope.rows.stream()
                .filter(row -> permissions.stream()
                        .anyMatch(permission -> permission.rowId().equals(row.id())))
                .toList();
    }

    Optional<Table> table(NameSyntax name) {
        Optional<Table> found = tables.stream()
                .filter(table -> Identifiers.key(table.label()).equals(Identifiers.key(name.text())))
                .findFirst();
        if (found.isEmpty()) {
            scope.report(ResolveProblems.unknownTable(
                    name, tables.stream().map(Table::label).toList()));
        }
        return found;
    }

    /** Of all tables of this name: a variant's stands beside the one that it amends. */
    private List<Permission> ofTable(NameSyntax name) {
        return table(name).stream()
                .flatMap(first ->
                        tables.stream().filter(table -> isNamed(Identifiers.key(first.label()), table.label())))
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.permissions().stream())
                .distinct()
                .toList();
    }

    /** A full id goes before a short name or label, and that before a row or a tag. */
    private List<Permission> find(String name) {
        String key = Identifiers.key(name);
        List<Permission> exact =
                matching(it -> key.equals(Identifiers.key(it.id()))).toList();
        List<Permission> named =
                matching(it -> isNamed(key, it.name(), it.label())).toList();
        List<Permission> meant = exact.isEmpty() ? named : exact;
        return meant.isEmpty()
                ? Stream.concat(rowsOf(key), tagged(key)).distinct().toList()
                : meant;
    }

    private Stream<Permission> rowsOf(String key) {
        return scope.rows.stream()
                .filter(row -> isNamed(key, row.label(), row.id(), row.name()))
                .flatMap(row -> row.permissions().stream());
    }

    private Stream<Permission> tagged(String key) {
        return matching(it -> it.tags().stream().anyMatch(tag -> isNamed(key, tag)));
    }

    private Stream<Permission> matching(Predicate<Permission> fits) {
        return scope.permissions.stream().filter(fits);
    }

    private static boolean isNamed(String key, String... names) {
        return Stream.of(names).map(Identifiers::key).anyMatch(key::equals);
    }

    private List<String> known() {
        return Stream.concat(
                        scope.permissions.stream().flatMap(it -> Stream.of(it.name(), it.id(), it.label())),
                        scope.rows.stream().map(Row::name))
                .distinct()
                .toList();
    }
}
