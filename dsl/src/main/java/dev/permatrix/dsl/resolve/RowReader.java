package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.OnSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.SectionSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table with a row for each permission. */
final class RowReader {

    private final TableReaders readers;
    private final TableParts table;
    private final List<Table.Column> columns;
    private final List<Row> rows = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<RowKey.Placed> keys = new ArrayList<>();
    private final Map<String, Span> ids = new LinkedHashMap<>();
    private Optional<String> section = Optional.empty();
    private Optional<Entity> entity;

    RowReader(TableReaders readers, TableParts table) {
        this.readers = readers;
        this.table = table;
        this.columns = readers.columns().read(table.columns(), table.label());
        this.entity = table.syntax().entity().map(readers.scope()::entity);
    }

    TableParts.Read read() {
        RowSyntax header = table.syntax().rows().get(0);
        table.syntax().lines().stream()
                .filter(line -> line != header)
                .forEach(line -> line.match(
                        row -> taken(() -> row(row)),
                        on -> taken(() -> entity = entity(on)),
                        heading -> taken(() -> section(heading)),
                        note -> this));
        return new TableParts.Read(Table.Layout.BY_PERMISSION, columns, rows, statements, Trace.NONE);
    }

    private RowReader taken(Runnable line) {
        line.run();
        return this;
    }

    private Optional<Entity> entity(OnSyntax on) {
        return on.entity().map(readers.scope()::entity);
    }

    private void section(SectionSyntax syntax) {
        section = Optional.of(syntax.label().text());
        syntax.on().ifPresent(on -> entity = entity(on));
    }

    private void row(RowSyntax syntax) {
        CellSyntax label = syntax.cells().get(0);
        boolean everythingElse = EverythingElse.isMeant(label.text());
        Optional<String> name = everythingElse
                ? Optional.of(EverythingElse.NAME)
                : readers.known().name(table.syntax(), entity, label);
        if (name.isEmpty()) {
            readers.scope()
                    .report(ResolveProblems.noIdentifier(
                            label.text(), label.span(), "`" + label.text() + " {my_row}`"));
            return;
        }
        String id = RowHead.qualified(entity, name.get());
        Optional<CellSyntax> key = keyCell(syntax);
        String unique = Identifiers.key(id + key.map(cell -> "\n" + cell.text()).orElse(""));
        Optional<Span> first = Optional.ofNullable(ids.putIfAbsent(unique, label.span()));
        if (first.isPresent()) {
            readers.scope().report(TableProblems.secondRow(id, label.span(), first.get()));
            return;
        }
        Trace trace = readers.headers().trace(table.header(), syntax, readers.traces());
        RowHead head = new RowHead(id, name.get(), label.text(), entity, trace, label.span());
        state(
                row(
                        syntax,
                        head,
                        everythingElse ? List.of() : readers.permissions().read(head)),
                key);
    }

    private Optional<CellSyntax> keyCell(RowSyntax syntax) {
        return table.header()
                .key()
                .filter(key -> key.index() < syntax.cells().size())
                .map(key -> syntax.cells().get(key.index()));
    }

    /** The row; without cells where it has too many or too few. */
    private Row row(RowSyntax syntax, RowHead head, List<Permission> decided) {
        List<Row.WrittenCell> written = !readers.headers().fits(table.header(), syntax)
                ? List.of()
                : table.header().others().keySet().stream()
                        .map(index -> table.cells().of(syntax.cells().get(index), List.of()))
                        .toList();
        CellSyntax label = syntax.cells().get(0);
        List<String> keyed =
                keyCell(syntax).map(key -> List.of(label.text(), key.text())).orElse(List.of());
        return new Row(
                head.id(),
                head.name(),
                head.label(),
                section,
                head.entity(),
                keyed,
                decided,
                EverythingElse.isMeant(label.text()),
                written,
                table.cells().numbers(label),
                syntax.written(),
                head.trace(),
                head.span());
    }

    private void state(Row row, Optional<CellSyntax> keyCell) {
        rows.add(row);
        Optional<RowKey> key =
                keyCell.flatMap(cell -> RowKey.of(cell, table.header().key().orElseThrow(), readers.scope(), keys));
        key.ifPresent(it -> row.permissions().forEach(permission -> keys.add(new RowKey.Placed(it, permission))));
        for (int i = 0; i < row.cells().size(); i++) {
            Row.WrittenCell cell = row.cells().get(i);
            statements.add(new Statement(
                    row,
                    columns.get(i),
                    cell,
                    table.cells().carried(row, cell),
                    key,
                    Optional.empty(),
                    row.trace(),
                    table.layer()));
        }
    }
}
