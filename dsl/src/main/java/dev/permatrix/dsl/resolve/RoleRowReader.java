package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a table with a row for each role and a column for each permission, and turns it round. */
final class RoleRowReader {

    private final TableReaders readers;
    private final TableParts table;
    private final Optional<Entity> entity;

    RoleRowReader(TableReaders readers, TableParts table) {
        this.readers = readers;
        this.table = table;
        this.entity = table.syntax().entity().map(readers.scope()::entity);
    }

    TableParts.Read read() {
        RowSyntax header = table.syntax().rows().get(0);
        table.syntax()
                .lines()
                .forEach(line -> line.match(
                        row -> false,
                        on -> refused(on.span()),
                        section -> section.on().isPresent() && refused(section.span()),
                        note -> false));
        List<RowSyntax> written = table.syntax().rows().stream()
                .filter(row -> row != header && readers.headers().fits(table.header(), row))
                .toList();
        List<Table.Column> columns = readers.columns()
                .read(written.stream().map(row -> row.cells().get(0)).toList(), table.label());
        List<Trace> traces = written.stream()
                .map(row -> readers.headers().trace(table.header(), row, readers.traces()))
                .toList();
        List<Row> rows = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (Map.Entry<Integer, CellSyntax> permission : table.header().others().entrySet()) {
            row(permission.getValue(), cells(written, permission.getKey())).ifPresent(row -> {
                rows.add(row);
                for (int i = 0; i < columns.size(); i++) {
                    statements.add(statement(row, columns.get(i), i, traces.get(i)));
                }
            });
        }
        return new TableParts.Read(
                Table.Layout.BY_ROLE, columns, rows, statements, traces.stream().reduce(Trace.NONE, Trace::and));
    }

    private boolean refused(Span on) {
        readers.scope().report(TableProblems.onInRoleTable(on));
        return true;
    }

    /** A note behind a role speaks for each of its cells. */
    private List<Row.WrittenCell> cells(List<RowSyntax> written, int index) {
        return written.stream()
                .map(row -> table.cells()
                        .of(
                                row.cells().get(index),
                                table.cells().numbers(row.cells().get(0))))
                .toList();
    }

    private Optional<Row> row(CellSyntax label, List<Row.WrittenCell> cells) {
        boolean everythingElse = EverythingElse.isMeant(label.text());
        Optional<String> name = everythingElse
                ? Optional.of(EverythingElse.NAME)
                : readers.known().name(table.syntax(), entity, label);
        if (name.isEmpty()) {
            readers.scope()
                    .report(ResolveProblems.noIdentifier(
                            label.text(), label.span(), "`" + label.text() + " {my_row}`"));
            return Optional.empty();
        }
        RowHead head = new RowHead(
                RowHead.qualified(entity, name.get()), name.get(), label.text(), entity, Trace.NONE, label.span());
        List<Permission> decided =
                everythingElse ? List.of() : readers.permissions().read(head);
        String shown = cells.stream().map(Row.WrittenCell::symbol).collect(Collectors.joining(" | ", " | ", " |"));
        return Optional.of(new Row(
                head.id(),
                head.name(),
                head.label(),
                Optional.empty(),
                entity,
                List.of(),
                decided,
                everythingElse,
                cells,
                table.cells().numbers(label),
                "| " + label.text() + shown,
                head.trace(),
                head.span()));
    }

    private Statement statement(Row row, Table.Column column, int index, Trace trace) {
        Row.WrittenCell cell = row.cells().get(index);
        return new Statement(
                row,
                column,
                cell,
                table.cells().carried(row, cell),
                Optional.empty(),
                Optional.empty(),
                trace,
                table.layer());
    }
}
