package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.PermissionSyntax;
import dev.permatrix.dsl.syntax.TableSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Tables: columns, rows, permissions and cells. The row {@code everything else} waits until all other rows have spoken. */
final class TableResolver {

    private final Scope scope;
    private final TraceResolver traces;
    private final HeaderReader headers;
    private final NoteReader notes;
    private final PermissionReader permissions;
    private final CellReader cells;
    private final List<Runnable> afterwards = new ArrayList<>();

    TableResolver(Scope scope, TraceResolver traces, Names<LegendEntry> words, List<PermissionSyntax> declarations) {
        this.scope = scope;
        this.traces = traces;
        this.headers = new HeaderReader(scope);
        this.notes = new NoteReader(scope, traces);
        this.permissions = new PermissionReader(scope, traces, declarations);
        this.cells = new CellReader(scope, words);
    }

    List<Table> resolve(List<TableSyntax> syntax) {
        List<Table> drafts = syntax.stream().flatMap(it -> table(it).stream()).toList();
        afterwards.forEach(Runnable::run);
        List<Table> tables = drafts.stream().map(this::withEverythingElse).toList();
        tables.forEach(table -> scope.rows.addAll(table.rows()));
        permissions.reportUnused(scope.rows.stream().map(Row::name).toList());
        return tables;
    }

    List<Cell> cells() {
        return cells.cells();
    }

    private Optional<Table> table(TableSyntax syntax) {
        Optional<RowSyntax> header = rows(syntax).findFirst();
        if (header.isEmpty()) {
            scope.report(ResolveProblems.badHeader(
                    syntax.label().span(),
                    "the table \"" + syntax.label().text() + "\" has no rows",
                    "begin it with a header such as `| Permission | Cites | Administrator | User |`"));
            return Optional.empty();
        }
        Reading reading = new Reading(
                headers.read(header.get(), syntax.label().text()),
                notes.read(syntax),
                new ArrayList<>(),
                new LinkedHashMap<>());
        Optional<String> section = Optional.empty();
        Optional<Entity> entity = syntax.entity().flatMap(scope::entity);
        for (TableSyntax.LineSyntax line : syntax.lines()) {
            if (line instanceof TableSyntax.SectionSyntax it) {
                section = Optional.of(it.label().text());
                entity = it.on().isPresent() ? entity(it.on().get()) : entity;
            } else if (line instanceof TableSyntax.OnSyntax it) {
                entity = entity(it);
            } else if (line instanceof RowSyntax it && it != header.get()) {
                row(reading, it, section, entity);
            }
        }
        return Optional.of(new Table(
                syntax.label().text(),
                List.copyOf(reading.header().roles().values()),
                reading.rows(),
                List.copyOf(reading.notes().values()),
                traces.resolve(syntax.trace()),
                syntax.span()));
    }

    private static Stream<RowSyntax> rows(TableSyntax syntax) {
        return syntax.lines().stream().filter(RowSyntax.class::isInstance).map(RowSyntax.class::cast);
    }

    private Optional<Entity> entity(TableSyntax.OnSyntax on) {
        return on.entity().flatMap(scope::entity);
    }

    /** What is known while one table is read. */
    private record Reading(
            HeaderReader.Header header, Map<String, TableNote> notes, List<Row> rows, Map<String, Span> ids) {}

    private void row(Reading reading, RowSyntax syntax, Optional<String> section, Optional<Entity> entity) {
        if (syntax.cells().size() != reading.header().width()) {
            scope.report(ResolveProblems.cellCount(
                    syntax.span(), syntax.cells().size(), reading.header().width()));
            return;
        }
        CellSyntax label = syntax.cells().get(0);
        boolean everythingElse = Identifiers.key(label.text()).equals("everything else");
        Optional<String> name = everythingElse
                ? Optional.of("everything_else")
                : label.id().map(NameSyntax::text).or(() -> Identifiers.snake(label.text()));
        if (name.isEmpty()) {
            scope.report(ResolveProblems.noIdentifier(label.text(), label.span(), "`" + label.text() + " {my_row}`"));
            return;
        }
        String id = PermissionReader.qualified(entity, name.get());
        Optional<Span> first = Optional.ofNullable(reading.ids().putIfAbsent(Identifiers.key(id), label.span()));
        if (first.isPresent()) {
            scope.report(ResolveProblems.secondRow(id, label.span(), first.get()));
            return;
        }
        read(reading, syntax, section, new PermissionReader.RowHead(
                id, name.get(), label.text(), entity, trace(reading.header(), syntax), label.span()), everythingElse);
    }

    private void read(
            Reading reading,
            RowSyntax syntax,
            Optional<String> section,
            PermissionReader.RowHead head,
            boolean everythingElse) {
        List<Permission> decided = everythingElse ? List.of() : permissions.read(head);
        List<Row.WrittenCell> written = reading.header().roles().keySet().stream()
                .map(index -> cells.written(syntax.cells().get(index), reading.notes()))
                .toList();
        List<String> numbers = cells.noteNumbers(syntax.cells().get(0), reading.notes());
        Row row = new Row(
                head.id(),
                head.name(),
                head.label(),
                section,
                head.entity(),
                decided,
                everythingElse,
                written,
                numbers,
                syntax.written(),
                head.trace(),
                head.span());
        reading.rows().add(row);
        List<Table.Column> columns = List.copyOf(reading.header().roles().values());
        for (int i = 0; i < columns.size(); i++) {
            state(reading, row, columns.get(i), written.get(i));
        }
    }

    private void state(Reading reading, Row row, Table.Column column, Row.WrittenCell cell) {
        List<TableNote> own = reading.notes().values().stream()
                .filter(note -> row.notes().contains(note.number()) || cell.notes().contains(note.number()))
                .toList();
        if (!row.everythingElse()) {
            cells.state(row, column, cell, row.permissions(), own);
            return;
        }
        afterwards.add(() -> {
            for (Role role : column.roles()) {
                List<Permission> left = others(row)
                        .filter(permission -> !cells.isStated(role, permission))
                        .toList();
                cells.state(row, new Table.Column(column.header(), List.of(role), column.span()), cell, left, own);
            }
        });
    }

    /** What the row {@code everything else} may decide: its entity's permissions; on the account, all. */
    private Stream<Permission> others(Row row) {
        return scope.permissions.stream()
                .filter(permission -> row.entity().isEmpty() || permission.entity().equals(row.entity()));
    }

    /** The table with the permissions that its rows {@code everything else} came to decide. */
    private Table withEverythingElse(Table table) {
        List<Row> rows = table.rows().stream().map(this::withDecided).toList();
        return new Table(table.label(), table.columns(), rows, table.notes(), table.trace(), table.span());
    }

    private Row withDecided(Row row) {
        if (!row.everythingElse()) {
            return row;
        }
        List<Permission> decided = cells.cells().stream()
                .filter(cell -> row.cells().stream().anyMatch(it -> it.span().equals(cell.span())))
                .map(Cell::permission)
                .distinct()
                .toList();
        return row.deciding(decided);
    }

    private Trace trace(HeaderReader.Header header, RowSyntax row) {
        return new Trace(
                traces.citations(ids(header.cites(), row)),
                traces.citations(ids(header.assumes(), row)),
                Optional.empty(),
                List.of());
    }

    private static List<NameSyntax> ids(OptionalInt column, RowSyntax row) {
        if (column.isEmpty()) {
            return List.of();
        }
        CellSyntax cell = row.cells().get(column.getAsInt());
        return Stream.of(cell.text().split("[,\\s]+"))
                .filter(id -> !id.isEmpty())
                .map(id -> new NameSyntax(id, false, cell.span()))
                .toList();
    }
}
