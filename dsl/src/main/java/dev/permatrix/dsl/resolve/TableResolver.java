package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Level;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.ShownAs;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax;
import dev.permatrix.dsl.syntax.TableSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables: columns, rows, permissions and cells. The rows {@code everything else} wait until all others have spoken, and
 * roles that are like others until these have.
 */
final class TableResolver {

    private final Scope scope;
    private final TraceResolver traces;
    private final Layers layers;
    private final NoteReader notes;
    private final PermissionLines lines;
    private final TableReaders readers;
    private final StatedCells stated;
    private final CellReader cells;
    private final EverythingElse everythingElse;

    TableResolver(Scope scope, TraceResolver traces, Names<Word> words, Layers layers) {
        this.scope = scope;
        this.traces = traces;
        this.layers = layers;
        this.notes = new NoteReader(scope, traces);
        KnownRows known = new KnownRows(scope, layers.all(TableSyntax.class));
        this.lines = new PermissionLines(scope, traces, layers.all(PermissionSyntax.class), known);
        this.readers = new TableReaders(
                scope,
                traces,
                new HeaderReader(scope),
                new ColumnReader(scope),
                known,
                new PermissionReader(scope, lines));
        this.stated = new StatedCells(scope, layers);
        this.cells = new CellReader(scope, words, stated);
        this.everythingElse = new EverythingElse(scope, cells, stated);
    }

    List<Table> resolve() {
        List<Table> drafts = new ArrayList<>();
        for (int i = 0; i < layers.all().size(); i++) {
            Names<Span> labels = new Names<>();
            for (TableSyntax syntax : layers.all().get(i).all(TableSyntax.class)) {
                NameSyntax label = syntax.label();
                scope.declare(labels, "table", label.text(), label.span(), label.span());
                table(syntax, i).ifPresent(drafts::add);
            }
        }
        everythingElse.state();
        List<Table> tables = drafts.stream().map(everythingElse::completed).toList();
        stated.copyAlike();
        tables.forEach(table -> scope.rows.addAll(table.rows()));
        lines.reportIdle(scope.rows.stream().map(Row::name).toList());
        return tables;
    }

    List<Cell> cells() {
        return stated.all();
    }

    List<Need> needs(PermissionLookup permissions) {
        return lines.needs(permissions);
    }

    List<ShownAs> shownAs() {
        return lines.shownAs(new ConditionResolver(scope));
    }

    private Optional<Table> table(TableSyntax syntax, int layer) {
        if (syntax.rows().isEmpty()) {
            scope.report(TableProblems.badHeader(
                    syntax.label().span(),
                    "the table \"" + syntax.label().text() + "\" has no rows",
                    "begin it with a header such as `| Permission | Cites | Administrator | User |`"));
            return Optional.empty();
        }
        RowSyntax row = syntax.rows().get(0);
        HeaderReader.Header header = readers.headers().read(row);
        Map<String, Note> numbered = notes.read(syntax);
        TableParts parts = new TableParts(syntax, header, numbered, new WrittenCells(scope, numbered), layer);
        if (header.others().isEmpty()) {
            scope.report(TableProblems.badHeader(
                    row.span(),
                    "the table \"" + syntax.label().text() + "\" has no column for a role",
                    "write a header such as `| Permission | Cites | Administrator | User |`"));
        }
        return read(parts).map(read -> table(parts, read));
    }

    private Optional<TableParts.Read> read(TableParts parts) {
        Optional<NameSyntax> named = parts.syntax().level();
        if (named.isPresent()) {
            Optional<Level> level = scope.levelNames.find(named.get().text());
            if (level.isEmpty()) {
                scope.reportOnce(
                        "level " + Identifiers.key(named.get().text()),
                        ResolveProblems.unknownLevel(named.get(), scope.levelNames.all()));
            }
            return level.map(it -> new LevelRowReader(readers, parts, it).read());
        }
        return Optional.of(
                parts.header().isByRole()
                        ? new RoleRowReader(readers, parts).read()
                        : new RowReader(readers, parts).read());
    }

    private Table table(TableParts parts, TableParts.Read read) {
        for (Statement statement : read.statements()) {
            if (statement.row().everythingElse()) {
                everythingElse.add(statement);
            } else {
                cells.state(
                        statement, statement.column().roles(), statement.row().permissions());
            }
        }
        return new Table(
                parts.label(),
                read.layout(),
                parts.header().keyHeaders(),
                read.columns(),
                read.rows(),
                parts.notes().values().stream().map(Note::note).toList(),
                traces.resolve(parts.syntax().trace()).and(read.trace()),
                parts.syntax().span());
    }
}
