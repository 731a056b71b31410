package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.PageData.Entry;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that decide, each once. One that a cell itself is, such as {@code Delete deals: yes for Clerk}, is kept
 * without its row and its role: so many cells have it in common, and the script names the two and the line.
 */
final class RuleData {

    private static final String FOR = " for ";

    private final PageContext page;
    private final Interned<Object> rules = new Interned<>();
    private final Map<String, Map<String, Object>> linesOfRoles = new LinkedHashMap<>();

    RuleData(PageContext page) {
        this.page = page;
        ShownCells shown = new ShownCells(page.model());
        page.model().tables().stream()
                .filter(it -> it.layout() == Table.Layout.BY_ROLE)
                .forEach(it -> linesOfRoles.put(page.anchors().of(it.span()), lines(it, shown)));
    }

    /** Of a role with several rows the first. */
    private Map<String, Object> lines(Table table, ShownCells shown) {
        Map<String, Object> lines = new LinkedHashMap<>();
        ShownCells.rows(table).stream()
                .flatMap(row -> shown.of(table, row).stream())
                .forEach(cell -> cell.written()
                        .ifPresent(it -> lines.putIfAbsent(
                                cell.role().id(), line(page.place(it.span())).parts())));
        return lines;
    }

    List<Object> all() {
        return rules.all();
    }

    /** Of tables with a row for each role, by their places on the page: where each role's row stands. */
    Map<String, Map<String, Object>> linesOfRoles() {
        return linesOfRoles;
    }

    /** The place of the rule among all of them. */
    int placeOf(Reason reason, Table table, ShownCell cell) {
        LinkView place = page.place(reason.span());
        return rules.placeOf(ofCell(reason, place, table, cell)
                .orElseGet(() -> line(place).text("text", reason.text()).parts()));
    }

    private static Entry line(LinkView place) {
        return new Entry().text("place", place.words()).text("line", place.id());
    }

    /** Empty where the rule is another than the cell, or doesn't begin with what the page calls the row. */
    private Optional<Object> ofCell(Reason reason, LinkView place, Table table, ShownCell cell) {
        String row = page.name(cell.row());
        String role = FOR + cell.role().label();
        int end = reason.text().lastIndexOf(role);
        if (!isOwn(reason, cell) || end <= row.length() || !reason.text().startsWith(row + ": ")) {
            return Optional.empty();
        }
        Entry parts = new Entry()
                .text("before", reason.text().substring(row.length(), end + FOR.length()))
                .text("after", reason.text().substring(end + role.length()));
        return place.equals(page.place(cell.row().first().span()))
                ? Optional.of(parts.parts())
                : inRowOfRole(parts, place, table, cell);
    }

    private boolean isOwn(Reason reason, ShownCell cell) {
        return cell.parts().stream()
                .flatMap(part -> page.model().cells(cell.role(), part.permission()).stream())
                .map(Cell::span)
                .anyMatch(reason.span()::equals);
    }

    private Optional<Object> inRowOfRole(Entry parts, LinkView place, Table table, ShownCell cell) {
        String id = page.anchors().of(table.span());
        Object known = linesOfRoles.getOrDefault(id, Map.of()).get(cell.role().id());
        return line(place).parts().equals(known)
                ? Optional.of(parts.text("table", id).parts())
                : Optional.empty();
    }
}
