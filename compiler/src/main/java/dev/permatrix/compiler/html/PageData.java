package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.RoleView;
import dev.permatrix.compiler.json.ScriptJson;
import dev.permatrix.compiler.words.RowHints;
import dev.permatrix.compiler.words.SafeText;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the page's script knows beside what it finds on the page: for every cell the answer in sentences, every
 * situation, and what it rests on. All words are here; the script only places them.
 */
final class PageData {

    private final PageContext page;
    private final RowHints hints;
    private final RowCells cells;

    /** @param cells those of all rows */
    PageData(PageContext page, RowCells cells) {
        this.page = page;
        this.hints = new RowHints(page.model(), page.texts(), page.conditions());
        this.cells = cells;
    }

    /** Of a page whose tables are laid out. */
    static String json(PageContext page) {
        PageData data = new PageData(page, new RowCells(page, LargeTable.MOST_LAID_OUT));
        return ScriptJson.of(data.with("rows", data.rows()));
    }

    /** All data; the cells, which are told by themselves before what they share, under this name. */
    Map<String, Object> with(String name, List<?> told) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("words", words());
        data.put("file", page.model().source().name());
        data.put("askRow", page.texts().of("askPermission", "{0}"));
        data.put("roles", roleData());
        data.put(name, told);
        data.putAll(cells.shared());
        data.put("statements", statements());
        return data;
    }

    private Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        page.texts().words().forEach((key, text) -> {
            if (key.startsWith("script_")) {
                words.put(key.substring("script_".length()), text);
            }
        });
        return words;
    }

    private List<Object> roleData() {
        List<Object> data = new ArrayList<>();
        List<RoleView> views = new RolesSection(page).view();
        for (Role role : cells.roles()) {
            RoleView view = views.get(page.model().roles().indexOf(role));
            List<String> about = Stream.of(view.held(), view.first(), view.fixed())
                    .flatMap(List::stream)
                    .map(fact -> SafeText.visible(fact.words()))
                    .toList();
            data.add(new Entry()
                    .text("id", role.id())
                    .text("label", role.label())
                    .text("place", view.id())
                    .text("ask", page.texts().of("askRole", role.spoken()))
                    .list("about", about)
                    .parts());
        }
        return data;
    }

    private List<Object> rows() {
        List<Object> rows = new ArrayList<>();
        for (Table table : page.model().tables()) {
            for (ShownRow row : ShownCells.rows(table)) {
                rows.add(row(table, row));
            }
        }
        return rows;
    }

    private Map<String, Object> row(Table table, ShownRow row) {
        LinkView place = page.place(row.first().span());
        Trace trace = row.first().trace();
        return new Entry()
                .text("id", page.anchors().of(row.first().span()))
                .text("table", page.anchors().of(table.span()))
                .text("label", page.name(row))
                .list(
                        "permissions",
                        row.permissions().stream().map(Permission::id).toList())
                .list("tags", tags(row))
                .list("cites", ids(trace.cites()))
                .list("assumes", ids(trace.assumes()))
                .list(
                        "hints",
                        hints.of(row).stream()
                                .map(RowHints.Hint::words)
                                .map(SafeText::visible)
                                .toList())
                .text("line", place.id())
                .text("place", place.words())
                .list("cells", Arrays.stream(cells.numbers(table, row)).boxed().toList())
                .text("results", cells.results(table, row))
                .text("changes", cells.changes(table, row))
                .parts();
    }

    static List<String> tags(ShownRow row) {
        return row.permissions().stream()
                .flatMap(it -> it.tags().stream())
                .distinct()
                .toList();
    }

    static List<String> ids(List<Citation> citations) {
        return citations.stream().map(Citation::id).distinct().toList();
    }

    private Map<String, Object> statements() {
        Map<String, Object> statements = new LinkedHashMap<>();
        for (SourceStatement statement : page.model().statements()) {
            boolean assumed = statement.strength() == SourceStatement.Strength.ASSUMPTION;
            statements.put(
                    statement.id(),
                    new Entry()
                            .text("place", page.anchors().ofStatement(statement.id()))
                            .text(
                                    "strength",
                                    page.texts()
                                            .of("strength_"
                                                    + statement.strength().word()))
                            .text("text", statement.text())
                            .text("question", assumed ? statement.question() : "")
                            .parts());
        }
        return statements;
    }

    /** An object of the data; what is empty is left out. */
    static final class Entry {

        private final Map<String, Object> parts = new LinkedHashMap<>();

        Entry text(String name, String text) {
            if (!text.isEmpty()) {
                parts.put(name, SafeText.visible(text));
            }
            return this;
        }

        Entry number(String name, int number) {
            parts.put(name, number);
            return this;
        }

        Entry list(String name, List<?> list) {
            if (!list.isEmpty()) {
                parts.put(name, list);
            }
            return this;
        }

        Map<String, Object> parts() {
            return parts;
        }
    }
}
