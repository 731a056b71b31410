package dev.permatrix.compiler.report;

import dev.permatrix.compiler.report.ReportTable.Cell;
import dev.permatrix.compiler.report.ReportTable.Group;
import dev.permatrix.compiler.report.ReportTable.Note;
import dev.permatrix.compiler.words.CellAsides;
import dev.permatrix.compiler.words.CellWords;
import dev.permatrix.compiler.words.ConditionWords;
import dev.permatrix.compiler.words.Labels;
import dev.permatrix.compiler.words.RowHints;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tables in words. */
final class TableBuilder {

    private final PermissionModel model;
    private final Texts texts;
    private final CellWords words;
    private final ConditionWords sentences;
    private final ShownCells shown;
    private final RowHints hints;
    private final CellAsides asides;
    /** Cells that say the same are one: there may be millions. */
    private final Map<Cell, Cell> known = new HashMap<>();

    TableBuilder(
            PermissionModel model, Texts texts, CellWords words, ConditionWords conditions, ConditionWords sentences) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.sentences = sentences;
        this.shown = new ShownCells(model);
        this.hints = new RowHints(model, texts, conditions);
        this.asides = new CellAsides(model, texts);
    }

    ReportTable table(Table table) {
        String rows = table.layout() == Table.Layout.OF_LEVEL ? "entity" : "permission";
        boolean ownCorner = !table.keyHeaders().isEmpty() && table.layout() != Table.Layout.BY_ROLE;
        return new ReportTable(
                table.label(),
                ownCorner ? table.keyHeaders().get(0) : texts.of(rows),
                table.keyHeaders().stream().skip(1).toList(),
                Labels.of(List.copyOf(shown.columns(table).keySet())),
                groups(table),
                table.notes().stream().map(this::note).toList(),
                Basis.of(table.trace(), table.span()));
    }

    /** Rows that follow each other under one heading. */
    private List<Group> groups(Table table) {
        List<Group> groups = new ArrayList<>();
        for (ShownRow row : ShownCells.rows(table)) {
            String heading = ShownCells.heading(table, row.first(), texts);
            if (groups.isEmpty() || !groups.get(groups.size() - 1).heading().equals(heading)) {
                groups.add(new Group(heading, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).rows().add(row(table, row));
        }
        return groups;
    }

    private ReportTable.Row row(Table table, ShownRow row) {
        return new ReportTable.Row(
                String.join(texts.of("comma"), row.labels()),
                row.keys(),
                row.first().notes(),
                hints.of(row).stream().map(RowHints.Hint::words).toList(),
                row.permissions().stream()
                        .flatMap(it -> it.tags().stream())
                        .distinct()
                        .toList(),
                Basis.of(row.first().trace(), row.first().span()),
                shown.of(table, row).stream().map(cell -> cell(table, cell)).toList());
    }

    private Cell cell(Table table, ShownCell cell) {
        Cell made = new Cell(
                table.layout() == Table.Layout.OF_LEVEL ? words.ofActions(cell) : words.of(cell),
                asides.of(table, cell),
                marks(model, cell));
        return known.computeIfAbsent(made, it -> it);
    }

    /** The notes of a cell, and the letters that mean its role: a column that several roles share has them for all. */
    static List<String> marks(PermissionModel model, ShownCell cell) {
        return cell.written().stream()
                .flatMap(written -> Stream.concat(
                        written.notes().stream(),
                        model.restrictions().stream()
                                .filter(it -> it.mark()
                                        .filter(written.marks()::contains)
                                        .isPresent())
                                .filter(it -> cell.row().permissions().stream()
                                        .anyMatch(permission -> it.binds(cell.role(), permission)))
                                .map(it -> it.mark().orElseThrow())))
                .toList();
    }

    private Note note(TableNote note) {
        return new Note(note.number(), effect(note), note.text().orElse(""), Basis.of(note.trace(), note.span()));
    }

    private String effect(TableNote note) {
        String when = note.when().map(sentences::of).orElse("");
        return switch (note.kind()) {
            case PLAIN -> "";
            case NARROWS -> texts.of("noteNarrows", when);
            case WIDENS -> texts.of("noteWidens", when);
        };
    }
}
