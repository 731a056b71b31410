package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax.CoveredSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows become permissions: one each, or those that a {@code permission … covers …} names. */
final class PermissionReader {

    private final Scope scope;
    private final PermissionLines lines;
    private final Map<String, Permission> byId = new LinkedHashMap<>();

    PermissionReader(Scope scope, PermissionLines lines) {
        this.scope = scope;
        this.lines = lines;
    }

    /** What one permission of a row has for itself. */
    private record Named(String name, String label, Optional<Entity> entity, Span span) {
        List<String> names() {
            return List.of(RowHead.qualified(entity, name), name, label);
        }
    }

    List<Permission> read(RowHead row) {
        PermissionLines.Found ofRow = lines.find(List.of(row.id(), row.name(), row.label()), row.id());
        List<CoveredSyntax> covers = ofRow.covers();
        if (covers.isEmpty()) {
            Named own = new Named(row.name(), row.label(), row.entity(), row.span());
            return List.of(permission(own, row, ofRow, lines.nothing()));
        }
        return covers.stream()
                .map(covered -> {
                    Named named = named(covered, row, ofRow);
                    return permission(
                            named, row, lines.find(named.names(), named.names().get(0)), ofRow);
                })
                .toList();
    }

    /** What a step of a level allows on the row's entity, such as {@code contact.read}, "Read Contact". */
    Permission read(RowHead row, String step) {
        String label = capitalized(Identifiers.spoken(step)) + " "
                + row.entity().map(Entity::label).orElse("");
        String name = Identifiers.snake(step).orElse(step);
        Named named = new Named(name, label, row.entity(), row.span());
        return permission(named, row, lines.find(named.names(), named.names().get(0)), lines.nothing());
    }

    private Named named(CoveredSyntax covered, RowHead row, PermissionLines.Found ofRow) {
        Optional<Entity> entity = covered.entity().map(scope::entity).or(() -> ofRow.placed(row.entity()));
        return new Named(name(covered), label(covered), entity, covered.name().span());
    }

    private String name(CoveredSyntax covered) {
        String text = covered.name().text();
        Optional<String> name = covered.name().quoted() ? Identifiers.snake(text) : Optional.of(text);
        if (name.isEmpty()) {
            scope.report(ResolveProblems.noIdentifier(text, covered.name().span(), "`covers my_permission`"));
        }
        return name.orElse("_");
    }

    private static String label(CoveredSyntax covered) {
        String text = covered.name().text();
        return covered.name().quoted() ? text : capitalized(Identifiers.spoken(text));
    }

    static String capitalized(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * The permission of this id; the one that an earlier row made, if there is one.
     *
     * @param own what is said of it
     * @param covering what is said of the row, where it covers several
     */
    private Permission permission(Named named, RowHead row, PermissionLines.Found own, PermissionLines.Found covering) {
        Optional<Entity> created = own.creates().or(covering::creates);
        Optional<Entity> entity = created.isPresent() ? created : own.placed(named.entity());
        String id = RowHead.qualified(entity, named.name());
        if (id.equals(Permission.SIGN_IN)) {
            scope.reportOnce(
                    "sign in",
                    ResolveProblems.reserved("a permission", new NameSyntax(named.name(), false, named.span())));
        }
        Permission permission = byId.computeIfAbsent(id, key -> {
            Permission made = new Permission(
                    id,
                    named.name(),
                    named.label(),
                    entity,
                    created.isPresent(),
                    row.id(),
                    Stream.concat(covering.tags(), own.tags()).distinct().toList(),
                    row.trace().and(covering.trace()).and(own.trace()),
                    named.span());
            scope.permissions.add(made);
            return made;
        });
        own.saidOf(permission);
        covering.saidOf(permission);
        return permission;
    }
}
