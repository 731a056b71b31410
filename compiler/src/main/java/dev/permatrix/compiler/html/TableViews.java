package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.CellView;
import dev.permatrix.compiler.html.view.HintView;
import dev.permatrix.compiler.html.view.KeyView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.RowView;
import dev.permatrix.compiler.html.view.TableView;
import dev.permatrix.compiler.html.view.TableView.ColumnView;
import dev.permatrix.compiler.html.view.TraceView;
import dev.permatrix.compiler.words.RowHints;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Tables as the author laid them out, with one column, or row, for each role, whatever columns the author wrote. */
final class TableViews {

    private static final int SIDE_BY_SIDE_ON_A_PHONE = 4;
    private static final int SIDE_BY_SIDE = 7;

    private final PageContext page;
    private final CellViews cells;
    private final RowHints hints;
    private final ShownCells shown;

    TableViews(PageContext page) {
        this.page = page;
        this.cells = new CellViews(page);
        this.hints = new RowHints(page.model(), page.texts(), page.conditions());
        this.shown = new ShownCells(page.model());
    }

    TableView of(Table table) {
        return switch (table.layout()) {
            case BY_PERMISSION -> byPermission(table, corner(table, "permission"));
            case OF_LEVEL -> byPermission(table, corner(table, "entity"));
            case BY_ROLE -> byRole(table);
        };
    }

    private String corner(Table table, String otherwise) {
        return table.keyHeaders().stream().findFirst().orElse(page.texts().of(otherwise));
    }

    private TableView byPermission(Table table, String corner) {
        List<ColumnView> heads = new ArrayList<>();
        shown.columns(table).keySet().forEach(role -> heads.add(roleHead(role)));
        List<String> keys = table.keyHeaders().stream().skip(1).toList();
        return view(table, corner, keys, heads, groups(table));
    }

    private ColumnView roleHead(Role role) {
        return new ColumnView("", roleLink(role), List.of(), RoleHints.of(page, role), TraceView.NONE);
    }

    private LinkView roleLink(Role role) {
        return LinkView.to(page.anchors().of(role.span()), role.label());
    }

    private List<TableView.Group> groups(Table table) {
        List<TableView.Group> groups = new ArrayList<>();
        String heading = "";
        List<RowView> rows = new ArrayList<>();
        for (ShownRow row : ShownCells.rows(table)) {
            if (!ShownCells.heading(table, row.first(), page.texts()).equals(heading) && !rows.isEmpty()) {
                groups.add(new TableView.Group(heading, List.copyOf(rows)));
                rows.clear();
            }
            heading = ShownCells.heading(table, row.first(), page.texts());
            rows.add(row(table, row));
        }
        if (!rows.isEmpty()) {
            groups.add(new TableView.Group(heading, List.copyOf(rows)));
        }
        return groups;
    }

    private RowView row(Table table, ShownRow row) {
        String label = page.label(row);
        int detail = label.endsWith(")") ? label.indexOf(" (") : -1;
        List<CellView> views = shown.of(table, row).stream()
                .map(cell -> cells.of(table, cell, cell.role().label()))
                .toList();
        return new RowView(
                page.anchors().of(row.first().span()),
                LinkView.plain(detail < 0 ? label : label.substring(0, detail)),
                detail < 0 ? "" : label.substring(detail + 2, label.length() - 1),
                keys(table, row),
                cells.notes(table, row.first().notes()).toList(),
                table.layout() == Table.Layout.OF_LEVEL ? List.of() : ids(row),
                tags(row),
                isUndecided(views),
                hints(row),
                page.trace(row.first().trace()),
                page.place(row.first().span()),
                views);
    }

    private List<HintView> hints(ShownRow row) {
        return hints.of(row).stream()
                .map(it -> {
                    LinkView words = it.gate()
                            .map(gate -> LinkView.to(page.anchors().of(gate.span()), it.words()))
                            .orElse(LinkView.plain(it.words()));
                    return it.narrows() ? HintView.narrowing(words) : HintView.plain(it.words());
                })
                .toList();
    }

    private static List<KeyView> keys(Table table, ShownRow row) {
        List<KeyView> keys = new ArrayList<>();
        for (int i = 0; i < row.keys().size(); i++) {
            keys.add(new KeyView(table.keyHeaders().get(i + 1), row.keys().get(i)));
        }
        return keys;
    }

    /** Each after its words, so that a long one breaks between two of them. */
    private static List<List<String>> ids(ShownRow row) {
        return row.permissions().stream()
                .map(it -> List.of(it.id().split("(?<=[._])")))
                .toList();
    }

    private static List<String> tags(ShownRow row) {
        return row.permissions().stream()
                .flatMap(it -> it.tags().stream())
                .distinct()
                .toList();
    }

    private static boolean isUndecided(List<CellView> views) {
        return views.stream()
                .flatMap(it -> it.answers().stream())
                .anyMatch(it -> it.tone().equals("open"));
    }

    private TableView byRole(Table table) {
        List<ShownRow> permissions = ShownCells.rows(table);
        List<ColumnView> heads =
                permissions.stream().map(row -> permissionHead(table, row)).toList();
        List<RowView> rows = new ArrayList<>();
        shown.columns(table).forEach((role, column) -> rows.add(roleRow(table, role, column)));
        String heading = permissions.stream()
                .findFirst()
                .map(row -> ShownCells.heading(table, row.first(), page.texts()))
                .orElse("");
        return view(table, page.texts().of("role"), List.of(), heads, List.of(new TableView.Group(heading, rows)));
    }

    private ColumnView permissionHead(Table table, ShownRow row) {
        return new ColumnView(
                page.anchors().of(row.first().span()),
                LinkView.plain(page.label(row)),
                cells.notes(table, row.first().notes()).toList(),
                hints(row),
                page.trace(row.first().trace()));
    }

    private RowView roleRow(Table table, Role role, int column) {
        List<CellView> views = new ArrayList<>();
        for (ShownRow row : ShownCells.rows(table)) {
            shown.of(table, row).stream()
                    .filter((ShownCell cell) -> cell.role().equals(role))
                    .forEach(cell -> views.add(cells.of(table, cell, page.label(row))));
        }
        Span span = table.columns().get(column).span();
        return new RowView(
                page.anchors().of(table.span()) + "." + role.id(),
                roleLink(role),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                isUndecided(views),
                RoleHints.of(page, role),
                TraceView.NONE,
                page.place(span),
                views);
    }

    private TableView view(
            Table table, String corner, List<String> keys, List<ColumnView> heads, List<TableView.Group> groups) {
        return new TableView(
                page.anchors().of(table.span()),
                table.label(),
                corner,
                keys,
                1 + keys.size() + heads.size(),
                heads.size() > SIDE_BY_SIDE_ON_A_PHONE,
                keys.size() + heads.size() > SIDE_BY_SIDE,
                heads,
                groups,
                notes(table),
                page.trace(table.trace()),
                page.place(table.span()));
    }

    List<TableView.NoteView> notes(Table table) {
        return table.notes().stream().map(this::note).toList();
    }

    private TableView.NoteView note(TableNote note) {
        return new TableView.NoteView(
                page.anchors().of(note.span()),
                note.number(),
                effect(page, note),
                note.text().orElse(""),
                page.trace(note.trace()),
                page.place(note.span()));
    }

    /** What a note does to the cells that carry it; empty where it only explains. */
    static String effect(PageContext page, TableNote note) {
        String when = note.when().map(page.sentences()::of).orElse("");
        return switch (note.kind()) {
            case PLAIN -> "";
            case NARROWS -> page.texts().of("noteNarrows", when);
            case WIDENS -> page.texts().of("noteWidens", when);
        };
    }
}
