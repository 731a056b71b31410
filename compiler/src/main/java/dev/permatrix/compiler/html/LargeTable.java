package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.LargeView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.words.LegendWords;
import dev.permatrix.compiler.words.SafeText;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final GridAnswers answers;
    private final List<Role> roles;
    private final GridCells cells;
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();

    LargeTable(PageContext page, TableViews views, LegendWords legend) {
        this.page = page;
        this.views = views;
        this.shown = new ShownCells(page.model());
        this.answers = new GridAnswers(page, legend);
        this.roles = roles();
        this.cells = new GridCells(roles.size());
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

    LargeView view() {
        page.model().tables().forEach(this::add);
        String size = page.texts()
                .of(
                        "largeSize",
                        page.texts().count("permissions", rows.size()),
                        page.texts().count("roles", roles.size()));
        return new LargeView(
                page.texts().of("section_permissions"),
                size,
                answers.all(),
                answers.kinds(),
                roles.stream().map(this::column).collect(Collectors.joining("\n")),
                String.join("\n", rows),
                groups.entrySet().stream()
                        .map(it -> new LargeView.Group(it.getValue(), it.getKey()))
                        .toList(),
                cells.bits(),
                cells.base64(),
                page.model().tables().stream().map(this::part).toList());
    }

    private void add(Table table) {
        Map<Role, Integer> columns = shown.columns(table);
        for (ShownRow row : ShownCells.rows(table)) {
            rows.add(row(table, row));
            answers.startRow();
            for (Role role : roles) {
                Optional<ShownCell> cell =
                        Optional.ofNullable(columns.get(role)).map(column -> shown.cell(row, role, column));
                cells.add(cell.map(it -> answers.of(table, it)).orElse(0));
            }
        }
    }

    private String column(Role role) {
        return line(role.label(), page.anchors().of(role.span()), role.id());
    }

    private String row(Table table, ShownRow row) {
        String heading = ShownCells.heading(table, row.first(), page.texts());
        String group = line(heading.isEmpty() ? table.label() : table.label() + " – " + heading)
                .strip();
        groups.putIfAbsent(group, groups.size());
        List<String> label = new ArrayList<>(List.of(page.label(row)));
        label.addAll(row.keys());
        return line(
                String.join(", ", label),
                page.anchors().of(row.first().span()),
                place(page.place(row.first().span())),
                row.first().trace().cites().stream().map(Citation::id).collect(Collectors.joining(", ")),
                Integer.toString(groups.get(group)));
    }

    private static String place(LinkView place) {
        return place.words();
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
