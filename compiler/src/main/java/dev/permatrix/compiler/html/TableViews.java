package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.html.view.CellView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.RowView;
import dev.permatrix.compiler.html.view.TableView;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tables with one column for each role, whatever columns the author wrote. */
final class TableViews {

    private static final int SIDE_BY_SIDE_ON_A_PHONE = 4;
    private static final int SIDE_BY_SIDE = 7;

    private final PageContext page;
    private final CellAnswers answers;

    TableViews(PageContext page) {
        this.page = page;
        this.answers = new CellAnswers(page);
    }

    TableView of(Table table) {
        Map<Role, Integer> columns = ShownCells.columns(table);
        List<LinkView> roles = columns.keySet().stream()
                .map(role -> LinkView.to(page.anchors().of(role.span()), role.label()))
                .toList();
        return new TableView(
                page.anchors().of(table.span()),
                table.label(),
                roles.size() + 1,
                roles.size() > SIDE_BY_SIDE_ON_A_PHONE,
                roles.size() > SIDE_BY_SIDE,
                roles,
                groups(table, columns),
                table.notes().stream().map(this::note).toList(),
                page.trace(table.trace()),
                page.place(table.span()));
    }

    private List<TableView.Group> groups(Table table, Map<Role, Integer> columns) {
        List<TableView.Group> groups = new ArrayList<>();
        String heading = "";
        List<RowView> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            if (!heading(row).equals(heading) && !rows.isEmpty()) {
                groups.add(new TableView.Group(heading, List.copyOf(rows)));
                rows.clear();
            }
            heading = heading(row);
            rows.add(row(table, row, columns));
        }
        if (!rows.isEmpty()) {
            groups.add(new TableView.Group(heading, List.copyOf(rows)));
        }
        return groups;
    }

    private String heading(Row row) {
        return row.section()
                .or(() -> row.entity().map(entity -> page.texts().of("onEntity", entity.label())))
                .orElse("");
    }

    private RowView row(Table table, Row row, Map<Role, Integer> columns) {
        int detail = row.label().endsWith(")") ? row.label().indexOf(" (") : -1;
        List<CellView> cells = new ArrayList<>();
        columns.forEach((role, column) -> cells.add(cell(table, row, role, column)));
        return new RowView(
                page.anchors().of(row.span()),
                detail < 0 ? row.label() : row.label().substring(0, detail),
                detail < 0 ? "" : row.label().substring(detail + 2, row.label().length() - 1),
                notes(table, row.notes()).toList(),
                row.permissions().stream().map(Permission::id).toList(),
                row.permissions().stream()
                        .flatMap(it -> it.tags().stream())
                        .distinct()
                        .toList(),
                cells.stream()
                        .flatMap(it -> it.answers().stream())
                        .anyMatch(it -> it.tone().equals("open")),
                page.trace(row.trace()),
                page.place(row.span()),
                cells);
    }

    private CellView cell(Table table, Row row, Role role, int column) {
        List<AnswerView> lines = new ArrayList<>(answers.of(role, row));
        List<String> tones = lines.stream().map(AnswerView::tone).distinct().toList();
        if (column < row.cells().size()) {
            Row.WrittenCell written = row.cells().get(column);
            List<LinkView> marks = Stream.concat(
                            notes(table, written.notes()), restrictions(written.marks(), role, row))
                    .toList();
            lines.set(0, lines.get(0).marked(marks));
        }
        String tone = tones.size() == 1 ? tones.get(0) : "mixed";
        return new CellView(page.anchors().of(row, role), role.label(), tone, lines);
    }

    private Stream<LinkView> notes(Table table, List<String> numbers) {
        return numbers.stream()
                .map(number -> table.notes().stream()
                        .filter(note -> note.number().equals(number))
                        .findFirst()
                        .map(note -> LinkView.to(page.anchors().of(note.span()), number))
                        .orElse(LinkView.plain(number)));
    }

    /** The letters of a cell that mean this role: a column that several roles share has them for all. */
    private Stream<LinkView> restrictions(List<String> marks, Role role, Row row) {
        return page.model().restrictions().stream()
                .filter(it -> it.mark().filter(marks::contains).isPresent())
                .filter(it -> row.permissions().stream().anyMatch(permission -> it.binds(role, permission)))
                .map(it -> LinkView.to(page.anchors().of(it.span()), it.mark().orElseThrow()));
    }

    private TableView.NoteView note(TableNote note) {
        String when = note.when().map(page.sentences()::of).orElse("");
        String effect = switch (note.kind()) {
            case PLAIN -> "";
            case NARROWS -> page.texts().of("noteNarrows", when);
            case WIDENS -> page.texts().of("noteWidens", when);
        };
        return new TableView.NoteView(
                page.anchors().of(note.span()),
                note.number(),
                effect,
                note.text().orElse(""),
                page.trace(note.trace()),
                page.place(note.span()));
    }
}
