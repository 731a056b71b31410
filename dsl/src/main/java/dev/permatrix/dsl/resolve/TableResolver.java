package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax;
import dev.permatrix.dsl.syntax.TableSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.OnSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.SectionSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables: columns, rows, permissions and cells. The rows {@code everything else} wait until all others have spoken. */
final class TableResolver {

    private final Scope scope;
    private final TraceResolver traces;
    private final HeaderReader headers;
    private final NoteReader notes;
    private final PermissionReader permissions;
    private final CellReader cells;
    private final EverythingElse everythingElse;
    private final Names<Span> labels = new Names<>();

    TableResolver(Scope scope, TraceResolver traces, Names<LegendEntry> words, List<PermissionSyntax> declarations) {
        this.scope = scope;
        this.traces = traces;
        this.headers = new HeaderReader(scope);
        this.notes = new NoteReader(scope, traces);
        this.permissions = new PermissionReader(scope, traces, declarations);
        this.cells = new CellReader(scope, words);
        this.everythingElse = new EverythingElse(scope, cells);
    }

    List<Table> resolve(List<TableSyntax> syntax) {
        List<Table> drafts = syntax.stream().flatMap(it -> table(it).stream()).toList();
        everythingElse.state();
        List<Table> tables = drafts.stream().map(everythingElse::completed).toList();
        tables.forEach(table -> scope.rows.addAll(table.rows()));
        permissions.reportUnused(scope.rows.stream().map(Row::name).toList());
        return tables;
    }

    List<Cell> cells() {
        return cells.cells();
    }

    private Optional<Table> table(TableSyntax syntax) {
        scope.declare(
                labels,
                "table",
                syntax.label().text(),
                syntax.label().span(),
                syntax.label().span());
        if (syntax.rows().isEmpty()) {
            scope.report(ResolveProblems.badHeader(
                    syntax.label().span(),
                    "the table \"" + syntax.label().text() + "\" has no rows",
                    "begin it with a header such as `| Permission | Cites | Administrator | User |`"));
            return Optional.empty();
        }
        RowSyntax header = syntax.rows().get(0);
        HeaderReader.Header read = headers.read(header, syntax.label().text());
        Reading reading = new Reading(read, notes.read(syntax), syntax.entity().map(scope::entity));
        syntax.lines().stream()
                .filter(line -> line != header)
                .forEach(line -> line.match(
                        row -> reading.take(() -> row(reading, row)),
                        on -> reading.take(() -> reading.entity = entity(on)),
                        section -> reading.take(() -> section(reading, section)),
                        note -> reading));
        return Optional.of(new Table(
                syntax.label().text(),
                Table.Layout.BY_PERMISSION,
                List.of(),
                List.copyOf(read.roles().values()),
                reading.rows,
                List.copyOf(reading.notes.values()),
                traces.resolve(syntax.trace()),
                syntax.span()));
    }

    private Optional<Entity> entity(OnSyntax on) {
        return on.entity().map(scope::entity);
    }

    private void section(Reading reading, SectionSyntax syntax) {
        reading.section = Optional.of(syntax.label().text());
        syntax.on().ifPresent(on -> reading.entity = entity(on));
    }

    /** How far the reading of one table has come. */
    private static final class Reading {

        private final HeaderReader.Header header;
        private final Map<String, TableNote> notes;
        private final List<Row> rows = new ArrayList<>();
        private final Map<String, Span> ids = new LinkedHashMap<>();
        private Optional<String> section = Optional.empty();
        private Optional<Entity> entity;

        Reading(HeaderReader.Header header, Map<String, TableNote> notes, Optional<Entity> entity) {
            this.header = header;
            this.notes = notes;
            this.entity = entity;
        }

        Reading take(Runnable line) {
            line.run();
            return this;
        }

        List<TableNote> notes(Row row, Row.WrittenCell cell) {
            return notes.values().stream()
                    .filter(it ->
                            row.notes().contains(it.number()) || cell.notes().contains(it.number()))
                    .toList();
        }
    }

    private void row(Reading reading, RowSyntax syntax) {
        CellSyntax label = syntax.cells().get(0);
        Optional<String> name = EverythingElse.isMeant(label)
                ? Optional.of(EverythingElse.NAME)
                : label.id().map(NameSyntax::text).or(() -> Identifiers.snake(label.text()));
        if (name.isEmpty()) {
            scope.report(ResolveProblems.noIdentifier(label.text(), label.span(), "`" + label.text() + " {my_row}`"));
            return;
        }
        String id = PermissionReader.qualified(reading.entity, name.get());
        Optional<Span> first = Optional.ofNullable(reading.ids.putIfAbsent(Identifiers.key(id), label.span()));
        if (first.isPresent()) {
            scope.report(ResolveProblems.secondRow(id, label.span(), first.get()));
            return;
        }
        Trace trace = headers.trace(reading.header, syntax, traces);
        PermissionReader.RowHead head =
                new PermissionReader.RowHead(id, name.get(), label.text(), reading.entity, trace, label.span());
        List<Permission> decided = EverythingElse.isMeant(label) ? List.of() : permissions.read(head);
        state(reading, row(reading, syntax, head, decided));
    }

    /** The row; without cells where it has too many or too few. */
    private Row row(Reading reading, RowSyntax syntax, PermissionReader.RowHead head, List<Permission> decided) {
        List<Row.WrittenCell> written = !headers.fits(reading.header, syntax)
                ? List.of()
                : reading.header.roles().keySet().stream()
                        .map(index -> cells.written(syntax.cells().get(index), reading.notes))
                        .toList();
        CellSyntax label = syntax.cells().get(0);
        return new Row(
                head.id(),
                head.name(),
                head.label(),
                reading.section,
                head.entity(),
                List.of(),
                decided,
                EverythingElse.isMeant(label),
                written,
                cells.noteNumbers(label, reading.notes),
                syntax.written(),
                head.trace(),
                head.span());
    }

    private void state(Reading reading, Row row) {
        reading.rows.add(row);
        List<Table.Column> columns = List.copyOf(reading.header.roles().values());
        for (int i = 0; i < row.cells().size(); i++) {
            Row.WrittenCell cell = row.cells().get(i);
            CellReader.Statement statement =
                    new CellReader.Statement(row, columns.get(i), cell, reading.notes(row, cell));
            if (row.everythingElse()) {
                everythingElse.add(statement);
            } else {
                cells.state(statement, columns.get(i).roles(), row.permissions());
            }
        }
    }
}
