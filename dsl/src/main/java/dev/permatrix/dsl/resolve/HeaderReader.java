package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The header of a table: which column holds whose cells. */
final class HeaderReader {

    private final Scope scope;

    HeaderReader(Scope scope) {
        this.scope = scope;
    }

    /**
     * What a header says.
     *
     * @param width how many columns there are
     * @param cites the column of citations
     * @param assumes the column of assumptions
     * @param roles the columns of cells, by index
     */
    record Header(int width, OptionalInt cites, OptionalInt assumes, Map<Integer, Table.Column> roles) {}

    Header read(RowSyntax row, String table) {
        OptionalInt cites = OptionalInt.empty();
        OptionalInt assumes = OptionalInt.empty();
        Map<Integer, Table.Column> columns = new LinkedHashMap<>();
        Map<Role, Span> named = new LinkedHashMap<>();
        for (int i = 1; i < row.cells().size(); i++) {
            CellSyntax cell = row.cells().get(i);
            switch (Identifiers.key(cell.text())) {
                case "cites" -> cites = OptionalInt.of(i);
                case "assumes" -> assumes = OptionalInt.of(i);
                case "everyone else" -> columns.put(i, new Table.Column(cell.text(), List.of(), cell.span()));
                default -> columns.put(i, column(cell, table, named));
            }
        }
        completeEveryoneElse(columns, named);
        if (columns.isEmpty()) {
            scope.report(ResolveProblems.badHeader(
                    row.span(),
                    "the table \"" + table + "\" has no column for a role",
                    "write a header such as `| Permission | Cites | Administrator | User |`"));
        }
        return new Header(row.cells().size(), cites, assumes, columns);
    }

    private Table.Column column(CellSyntax cell, String table, Map<Role, Span> named) {
        List<Role> roles = new ArrayList<>();
        for (NameSyntax name : names(cell)) {
            List<Role> found = Identifiers.key(name.text()).equals("everyone")
                    ? scope.roles
                    : scope.rolesNamed(name, " in the table \"" + table + "\"");
            for (Role role : found) {
                Optional<Span> first = Optional.ofNullable(named.putIfAbsent(role, name.span()));
                first.ifPresent(it -> scope.report(
                        ResolveProblems.declaredTwice("column of the role", role.label(), name.span(), it)));
                if (first.isEmpty()) {
                    roles.add(role);
                }
            }
        }
        return new Table.Column(cell.text(), roles, cell.span());
    }

    /** The names between the commas; the whole text where a role is called like that. */
    private List<NameSyntax> names(CellSyntax cell) {
        if (scope.roleNames.has(cell.text()) || cell.text().isBlank()) {
            return List.of(new NameSyntax(cell.text(), false, cell.span()));
        }
        List<NameSyntax> names = new ArrayList<>();
        int from = 0;
        for (String part : cell.text().split(",", -1)) {
            int start = cell.text().codePointCount(0, from + part.length() - part.stripLeading().length());
            String name = part.strip();
            Span span = new Span(
                    cell.span().file(),
                    cell.span().line(),
                    cell.span().column() + start,
                    name.codePointCount(0, name.length()));
            names.add(new NameSyntax(name, false, span));
            from += part.length() + 1;
        }
        return names;
    }

    private void completeEveryoneElse(Map<Integer, Table.Column> columns, Map<Role, Span> named) {
        List<Role> others =
                scope.roles.stream().filter(role -> !named.containsKey(role)).toList();
        columns.replaceAll((index, column) -> Identifiers.key(column.header()).equals("everyone else")
                ? new Table.Column(column.header(), others, column.span())
                : column);
    }
}
