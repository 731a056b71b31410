package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.LargeView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.json.ScriptJson;
import dev.permatrix.compiler.words.RowHints;
import dev.permatrix.compiler.words.SafeText;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Of so many answers cells tell what they rest on; beyond, their words only. */
    private static final int MOST_ANSWERS = 4_000;

    private final PageContext page;
    private final TableViews views;
    private final RowHints hints;
    private final RowCells cells;
    private final GridCells numbers;
    private final Interned<String> groups = new Interned<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final Interned<String> hintWords = new Interned<>();
    private final List<String> rows = new ArrayList<>();

    LargeTable(PageContext page) {
        this.page = page;
        this.views = new TableViews(page);
        this.hints = new RowHints(page.model(), page.texts(), page.conditions());
        this.cells = new RowCells(page, MOST_ANSWERS);
        this.numbers = new GridCells(cells.roles().size());
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

    /** The table, without what the script knows besides. */
    LargeView view() {
        String size = page.texts()
                .of(
                        "largeSize",
                        page.texts().count("permissions", rows.size()),
                        page.texts().count("roles", cells.roles().size()));
        return new LargeView(
                page.texts().of("section_permissions"),
                size,
                cells.kinds(),
                String.join("\n", rows),
                groups.all(),
                numbers.bits(),
                numbers.signs(),
                page.model().tables().stream().map(this::part).toList());
    }

    /** What the script knows of roles and answers, as that of a page whose tables are laid out. */
    String json() {
        Map<String, Object> all = new PageData(page, cells).with("hints", hintWords.all());
        all.put("tags", List.copyOf(tags));
        return ScriptJson.of(all);
    }

    private void add(Table table) {
        for (ShownRow row : ShownCells.rows(table)) {
            Arrays.stream(cells.numbers(table, row)).forEach(numbers::add);
            tags.addAll(PageData.tags(row));
            rows.add(row(table, row));
        }
    }

    /** What is searched comes first: label, place on the page, statements, assumptions, tags. */
    private String row(Table table, ShownRow row) {
        String heading = ShownCells.heading(table, row.first(), page.texts());
        String group = line(heading.isEmpty() ? table.label() : table.label() + " – " + heading)
                .strip();
        LinkView place = page.place(row.first().span());
        Trace trace = row.first().trace();
        return line(
                page.name(row),
                page.anchors().of(row.first().span()),
                String.join(" ", PageData.ids(trace.cites())),
                String.join(" ", PageData.ids(trace.assumes())),
                String.join(" ", PageData.tags(row)),
                place.words(),
                place.id(),
                Integer.toString(groups.placeOf(group)),
                hints.of(row).stream()
                        .map(it -> Integer.toString(hintWords.placeOf(SafeText.visible(it.words()))))
                        .collect(Collectors.joining(" ")),
                cells.results(table, row),
                cells.changes(table, row));
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
