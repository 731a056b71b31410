package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header of a table: which column holds whose cells. */
final class HeaderReader {

    private static final Pattern ID = Pattern.compile("[^,\\s]+");

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
                first.ifPresent(it -> scope.report(ResolveProblems.secondColumn(role.label(), name.span(), it)));
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
            int start = from + part.length() - part.stripLeading().length();
            names.add(part(cell, start, start + part.strip().length()));
            from += part.length() + 1;
        }
        return names;
    }

    /** A part of a cell's text, as a name with its own place. */
    private static NameSyntax part(CellSyntax cell, int from, int to) {
        String name = cell.text().substring(from, to);
        Span span = new Span(
                cell.span().file(),
                cell.span().line(),
                cell.span().column() + cell.text().codePointCount(0, from),
                name.codePointCount(0, name.length()));
        return new NameSyntax(name, false, span);
    }

    /** Whether the row has a cell for each column; reported where it has not. */
    boolean fits(Header header, RowSyntax row) {
        int cells = row.cells().size();
        if (cells != header.width()) {
            Span end = new Span(row.span().file(), row.span().line(), row.span().endColumn() - 1, 1);
            Span span = cells > header.width()
                    ? row.cells().get(header.width()).span().through(end)
                    : end;
            scope.report(ResolveProblems.cellCount(span, cells, header.width()));
        }
        return cells == header.width();
    }

    /** What a row cites and assumes in the columns for it. */
    Trace trace(Header header, RowSyntax row, TraceResolver traces) {
        return new Trace(
                traces.citations(ids(header.cites(), row)),
                traces.citations(ids(header.assumes(), row)),
                Optional.empty(),
                List.of());
    }

    private static List<NameSyntax> ids(OptionalInt column, RowSyntax row) {
        List<NameSyntax> ids = new ArrayList<>();
        if (column.isPresent() && column.getAsInt() < row.cells().size()) {
            CellSyntax cell = row.cells().get(column.getAsInt());
            Matcher matcher = ID.matcher(cell.text());
            while (matcher.find()) {
                ids.add(part(cell, matcher.start(), matcher.end()));
            }
        }
        return ids;
    }

    private void completeEveryoneElse(Map<Integer, Table.Column> columns, Map<Role, Span> named) {
        List<Role> others =
                scope.roles.stream().filter(role -> !named.containsKey(role)).toList();
        columns.replaceAll((index, column) -> Identifiers.key(column.header()).equals("everyone else")
                ? new Table.Column(column.header(), others, column.span())
                : column);
    }
}
