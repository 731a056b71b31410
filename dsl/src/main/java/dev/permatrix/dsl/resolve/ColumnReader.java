package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose cells stand where: the headers of columns, or of rows where a table is laid out by role. */
final class ColumnReader {

    private static final String EVERYONE_ELSE = "everyone else";

    private final Scope scope;

    ColumnReader(Scope scope) {
        this.scope = scope;
    }

    List<Table.Column> read(List<CellSyntax> headers, String table) {
        Map<Role, Span> named = new LinkedHashMap<>();
        List<Table.Column> columns = new ArrayList<>();
        for (CellSyntax cell : headers) {
            boolean others = Identifiers.key(cell.text()).equals(EVERYONE_ELSE);
            List<Role> roles = others ? List.of() : roles(cell, table, named);
            columns.add(new Table.Column(cell.text(), roles, cell.span()));
        }
        return columns.stream()
                .map(column -> completed(column, named.keySet().stream().toList()))
                .toList();
    }

    private List<Role> roles(CellSyntax cell, String table, Map<Role, Span> named) {
        List<Role> roles = new ArrayList<>();
        for (NameSyntax name : CellNames.of(cell, scope.roleNames::has)) {
            List<Role> found = Identifiers.key(name.text()).equals("everyone")
                    ? everyone()
                    : scope.rolesNamed(name, " in the table \"" + table + "\"");
            for (Role role : found) {
                Optional<Span> first = Optional.ofNullable(named.putIfAbsent(role, name.span()));
                first.ifPresent(it -> scope.report(TableProblems.secondColumn(role.label(), name.span(), it)));
                if (first.isEmpty()) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    /** A role that is like another has a column of its own, or copies. */
    private List<Role> everyone() {
        return scope.everyone().stream()
                .filter(role -> !scope.isLikeAnother(role))
                .toList();
    }

    /** Everyone else are those that nothing names. */
    private Table.Column completed(Table.Column column, List<Role> named) {
        if (!Identifiers.key(column.header()).equals(EVERYONE_ELSE)) {
            return column;
        }
        List<Role> others =
                everyone().stream().filter(role -> !named.contains(role)).toList();
        return new Table.Column(column.header(), others, column.span());
    }
}
