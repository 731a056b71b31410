package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.PageData.Entry;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rule that a cell itself is, such as {@code Delete deals: yes for Clerk}, without its row and its role: so many
 * cells have it in common, and the script names the two.
 */
final class RuleOfCell {

    private static final String FOR = " for ";

    private RuleOfCell() {}

    /** Empty where the rule is another than the cell, or doesn't begin with what the page calls the row. */
    static Optional<Object> of(PageContext page, Reason reason, ShownCell cell) {
        List<String> label = new ArrayList<>(List.of(page.label(cell.row())));
        label.addAll(cell.row().keys());
        String row = String.join(page.texts().of("comma"), label);
        String role = FOR + cell.role().label();
        int end = reason.text().lastIndexOf(role);
        boolean own = cell.parts().stream()
                .flatMap(part -> page.model().cells(cell.role(), part.permission()).stream())
                .map(Cell::span)
                .anyMatch(reason.span()::equals);
        return own && end > row.length() && reason.text().startsWith(row + ": ")
                ? Optional.of(parts(
                        reason.text().substring(row.length(), end + FOR.length()),
                        reason.text().substring(end + role.length()),
                        isInRow(page, reason, cell)))
                : Optional.empty();
    }

    private static Map<String, Object> parts(String before, String after, boolean inRow) {
        Entry parts = new Entry().text("before", before).text("after", after);
        return (inRow ? parts.number("inRow", 1) : parts).parts();
    }

    /** In a table with a row for each role, a cell stands elsewhere than its permission. */
    private static boolean isInRow(PageContext page, Reason reason, ShownCell cell) {
        return page.place(reason.span()).equals(page.place(cell.row().first().span()));
    }
}
