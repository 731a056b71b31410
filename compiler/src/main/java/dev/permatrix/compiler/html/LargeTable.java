package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.LargeView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.json.ScriptJson;
import dev.permatrix.compiler.words.RowHints;
import dev.permatrix.compiler.words.SafeText;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All tables of a matrix as one, rows of the tables one below the other and a column for each role, where there are
 * too many cells for tables that a browser lays out as a whole.
 */
final class LargeTable {

    /** Tables of more cells than that together are drawn on demand. */
    static final int MOST_LAID_OUT = 20_000;

    private final PageContext page;
    private final TableViews views;
    private final ShownCells shown;
    private final RowHints hints;
    private final PageData data;
    private final GridAnswers answers;
    private final List<Role> roles;
    private final GridCells cells;
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final Interned<String> hintWords = new Interned<>();
    private final List<String> rows = new ArrayList<>();

    LargeTable(PageContext page) {
        this.page = page;
        this.views = new TableViews(page);
        this.shown = new ShownCells(page.model());
        this.hints = new RowHints(page.model(), page.texts(), page.conditions());
        CellData common = new CellData(page.untested(), true);
        this.data = new PageData(page, common);
        this.answers = new GridAnswers(page.untested(), shown, common);
        this.roles = roles();
        this.cells = new GridCells(roles.size());
        page.model().tables().forEach(this::add);
    }

    /** Whether the tables have so many cells. */
    static boolean isNeeded(PermissionModel model) {
        ShownCells shown = new ShownCells(model);
        return model.tables().stream()
                        .mapToLong(it ->
                                (long) it.rows().size() * shown.columns(it).size())
                        .sum()
                > MOST_LAID_OUT;
    }

    private List<Role> roles() {
        Set<Role> decided = new LinkedHashSet<>();
        page.model().tables().forEach(it -> decided.addAll(shown.columns(it).keySet()));
        return page.model().roles().stream().filter(decided::contains).toList();
    }

    /** The table, without what the script knows besides. */
    LargeView view() {
        String size = page.texts()
                .of(
                        "largeSize",
                        page.texts().count("permissions", rows.size()),
                        page.texts().count("roles", roles.size()));
        return new LargeView(
                page.texts().of("section_permissions"),
                size,
                answers.kinds(),
                String.join("\n", rows),
                groups.keySet().stream().toList(),
                cells.bits(),
                cells.signs(),
                page.model().tables().stream().map(this::part).toList());
    }

    /** What the script knows of roles and answers, as that of a page whose tables are laid out. */
    String json() {
        Map<String, Object> all = data.with("answers", answers.all());
        all.put("hints", hintWords.all());
        all.put("askRow", page.texts().of("askPermission", "{0}"));
        return ScriptJson.of(all);
    }

    private void add(Table table) {
        Map<Role, Integer> columns = shown.columns(table);
        List<Integer> places =
                roles.stream().map(role -> columns.getOrDefault(role, -1)).toList();
        for (ShownRow row : ShownCells.rows(table)) {
            rows.add(row(table, row));
            answers.startRow(row);
            for (int i = 0; i < roles.size(); i++) {
                int column = places.get(i);
                cells.add(column < 0 ? 0 : answers.of(table, row, roles.get(i), column));
            }
        }
    }

    /** What is searched comes first: label, place on the page, statements, assumptions. */
    private String row(Table table, ShownRow row) {
        String heading = ShownCells.heading(table, row.first(), page.texts());
        String group = line(heading.isEmpty() ? table.label() : table.label() + " – " + heading)
                .strip();
        groups.putIfAbsent(group, groups.size());
        List<String> label = new ArrayList<>(List.of(page.label(row)));
        label.addAll(row.keys());
        LinkView place = page.place(row.first().span());
        Trace trace = row.first().trace();
        return line(
                String.join(page.texts().of("comma"), label),
                page.anchors().of(row.first().span()),
                String.join(" ", PageData.ids(trace.cites())),
                String.join(" ", PageData.ids(trace.assumes())),
                place.words(),
                place.id(),
                Integer.toString(groups.get(group)),
                hints.of(row).stream()
                        .map(it -> Integer.toString(hintWords.placeOf(SafeText.visible(it.words()))))
                        .collect(Collectors.joining(" ")));
    }

    /** Fields of one line; a label has none of the signs that part them. */
    private static String line(String... fields) {
        return List.of(fields).stream()
                .map(field -> SafeText.visible(field).replaceAll("[\\t\\n]+", " "))
                .collect(Collectors.joining("\t"));
    }

    private LargeView.Part part(Table table) {
        return new LargeView.Part(
                page.anchors().of(table.span()),
                table.label(),
                table.rows().size(),
                views.notes(table),
                page.trace(table.trace()),
                page.place(table.span()));
    }
}
