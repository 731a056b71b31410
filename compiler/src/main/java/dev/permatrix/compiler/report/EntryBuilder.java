package dev.permatrix.compiler.report;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.words.CellLine;
import dev.permatrix.compiler.words.CellLines;
import dev.permatrix.compiler.words.ConditionWords;
import dev.permatrix.compiler.words.Labels;
import dev.permatrix.compiler.words.RuleWords;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lists a matrix permission by permission and role by role. */
public final class EntryBuilder {

    private final PermissionModel model;
    private final Texts texts;
    private final CellLines lines;
    private final RuleWords rules;
    private final RoleBuilder roles;
    private final ShownCells shown;

    private EntryBuilder(Emission emission, Texts texts) {
        this.model = emission.model();
        this.texts = texts;
        this.lines = new CellLines(emission.table(), texts, new ConditionWords(texts, false));
        this.rules = new RuleWords(texts, new ConditionWords(texts, true));
        this.roles = new RoleBuilder(model, texts, new ConditionWords(texts, true));
        this.shown = new ShownCells(model);
    }

    /** In the order of tables, rows and roles. */
    public static Stream<Entry> of(Emission emission, Texts texts) {
        EntryBuilder builder = new EntryBuilder(emission, texts);
        return builder.model.tables().stream().flatMap(builder::table);
    }

    private Stream<Entry> table(Table table) {
        return ShownCells.rows(table).stream().flatMap(row -> row(table, row));
    }

    private Stream<Entry> row(Table table, ShownRow row) {
        List<ShownCell> cells = shown.of(table, row);
        List<Permission> permissions = cells.stream()
                .flatMap(cell -> cell.parts().stream())
                .map(Part::permission)
                .distinct()
                .toList();
        return permissions.stream()
                .flatMap(permission -> cells.stream()
                        .flatMap(cell -> cell.parts().stream()
                                .filter(part -> part.permission().equals(permission))
                                .map(part -> entry(table, cell, part))));
    }

    private Entry entry(Table table, ShownCell cell, Part part) {
        Permission permission = part.permission();
        List<CellLine> said = lines.of(cell.role(), part);
        Trace trace = trace(table, cell, permission);
        Span place = cell.written()
                .map(Row.WrittenCell::span)
                .orElse(cell.row().first().span());
        return new Entry(
                table.label(),
                ShownCells.heading(table, cell.row().first(), texts),
                permission.entity().map(Entity::label).orElse(""),
                permission.id(),
                permission.label(),
                keys(table, cell.row()),
                cell.role().id(),
                cell.role().label(),
                said.stream().map(line -> texts.of(line.kind().key())).toList(),
                said.stream().map(CellLine::condition).toList(),
                said.stream().map(line -> from(line)).toList(),
                required(cell.role(), permission),
                permission.tags(),
                trace.cites().stream().map(Citation::id).distinct().toList(),
                trace.assumes().stream().map(Citation::id).distinct().toList(),
                notes(table, cell, trace),
                place.file(),
                place.line());
    }

    /** Whoever it is: beside a single answer nothing else says it. */
    private String from(CellLine line) {
        return switch (line.kind()) {
            case YES, OPEN, FORBID, NO -> "";
            case ASK -> texts.of("fromGranters", texts.or(Labels.of(line.deciders())));
            case UNTIL -> texts.of("untilWithdrawnBy", texts.or(Labels.of(line.deciders())));
        };
    }

    private static List<String> keys(Table table, ShownRow row) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < row.keys().size(); i++) {
            keys.add(table.keyHeaders().get(i + 1) + ": " + row.keys().get(i));
        }
        return keys;
    }

    private List<String> required(Role role, Permission permission) {
        return Stream.of(
                        roles.available(role).stream(),
                        model.gates(permission).stream().map(rules::gate),
                        model.needs(permission).stream()
                                .map(it -> texts.of("needs", it.needed().label())))
                .flatMap(it -> it)
                .toList();
    }

    /** Of the row, of the cell, of what narrows it and of its notes. */
    private Trace trace(Table table, ShownCell cell, Permission permission) {
        Role role = cell.role();
        Stream<Trace> traces = Stream.of(
                        Stream.of(cell.row().first().trace()),
                        model.cells(role, permission).stream().map(Cell::trace),
                        numbered(table, cell).map(TableNote::trace),
                        model.restrictions().stream()
                                .filter(it -> it.binds(role, permission))
                                .map(it -> it.trace()))
                .flatMap(it -> it);
        return traces.reduce(Trace.NONE, Trace::and);
    }

    private static Stream<TableNote> numbered(Table table, ShownCell cell) {
        List<String> numbers = Stream.concat(
                        cell.row().first().notes().stream(),
                        cell.written().stream().flatMap(it -> it.notes().stream()))
                .toList();
        return table.notes().stream().filter(note -> numbers.contains(note.number()));
    }

    private static List<String> notes(Table table, ShownCell cell, Trace trace) {
        return Stream.of(
                        numbered(table, cell).flatMap(it -> it.text().stream()),
                        trace.because().stream(),
                        trace.remarks().stream().map(it -> it.text()))
                .flatMap(it -> it)
                .distinct()
                .toList();
    }
}
