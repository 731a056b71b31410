package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Level;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.SectionSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a table whose cells are steps of a level: a row of several entities becomes one for each, and each decides the
 * permissions that the level has on it.
 */
final class LevelRowReader {

    private final TableReaders readers;
    private final TableParts table;
    private final Level level;
    private final List<Table.Column> columns;
    private final List<Row> rows = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<RowKey.Placed> keys = new ArrayList<>();
    private final Map<String, Span> written = new LinkedHashMap<>();
    private Optional<String> section = Optional.empty();

    LevelRowReader(TableReaders readers, TableParts table, Level level) {
        this.readers = readers;
        this.table = table;
        this.level = level;
        this.columns = readers.columns().read(table.columns(), table.label());
    }

    TableParts.Read read() {
        RowSyntax header = table.syntax().rows().get(0);
        table.syntax().lines().stream()
                .filter(line -> line != header)
                .forEach(line -> line.match(
                        row -> taken(() -> row(row)),
                        on -> taken(() -> readers.scope().report(TableProblems.onInLevelTable(on.span()))),
                        heading -> taken(() -> section(heading)),
                        note -> this));
        return new TableParts.Read(Table.Layout.OF_LEVEL, columns, rows, statements, Trace.NONE);
    }

    private LevelRowReader taken(Runnable line) {
        line.run();
        return this;
    }

    private void section(SectionSyntax syntax) {
        section = Optional.of(syntax.label().text());
        syntax.on().ifPresent(on -> readers.scope().report(TableProblems.onInLevelTable(on.span())));
    }

    private void row(RowSyntax syntax) {
        boolean fits = readers.headers().fits(table.header(), syntax);
        Trace trace = readers.headers().trace(table.header(), syntax, readers.traces());
        Optional<HeaderReader.Key> column = table.header().key();
        Optional<CellSyntax> keyCell = column.filter(
                        it -> it.index() < syntax.cells().size())
                .map(it -> syntax.cells().get(it.index()));
        Optional<RowKey> key = keyCell.flatMap(cell -> RowKey.of(cell, column.orElseThrow(), readers.scope(), keys));
        for (NameSyntax name : CellNames.of(syntax.cells().get(0), readers.scope().entityNames::has)) {
            Entity entity = readers.scope().entity(name);
            if (!readers.scope().isPlaceholder(entity)) {
                state(row(syntax, fits, name, entity, keyCell, trace), key);
            }
        }
    }

    private Row row(
            RowSyntax syntax, boolean fits, NameSyntax name, Entity entity, Optional<CellSyntax> key, Trace trace) {
        String own = Identifiers.snake(level.id()).orElse(level.id());
        String id = RowHead.qualified(Optional.of(entity), own);
        String unique =
                id + key.map(cell -> "\n" + Identifiers.key(cell.text())).orElse("");
        Optional.ofNullable(written.putIfAbsent(unique, name.span()))
                .ifPresent(first ->
                        readers.scope().report(TableProblems.secondLevelRow(entity.label(), name.span(), first)));
        RowHead head = new RowHead(id, own, entity.label(), Optional.of(entity), trace, name.span());
        List<Permission> permissions = level.actions().stream()
                .map(step -> readers.permissions().read(head, step))
                .distinct()
                .toList();
        List<Row.WrittenCell> cells = !fits
                ? List.of()
                : table.header().others().keySet().stream()
                        .map(index -> table.cells().of(syntax.cells().get(index), List.of()))
                        .toList();
        return new Row(
                id,
                own,
                entity.label(),
                section,
                Optional.of(entity),
                key.map(cell -> List.of(entity.label(), cell.text())).orElse(List.of()),
                permissions,
                false,
                cells,
                table.cells().numbers(syntax.cells().get(0)),
                syntax.written(),
                trace,
                name.span());
    }

    private void state(Row row, Optional<RowKey> key) {
        rows.add(row);
        key.ifPresent(it -> row.permissions().forEach(permission -> keys.add(new RowKey.Placed(it, permission))));
        for (int i = 0; i < row.cells().size(); i++) {
            Row.WrittenCell cell = row.cells().get(i);
            statements.add(new Statement(
                    row,
                    columns.get(i),
                    cell,
                    table.cells().carried(row, cell),
                    key,
                    Optional.of(level),
                    row.trace(),
                    table.layer()));
        }
    }
}
