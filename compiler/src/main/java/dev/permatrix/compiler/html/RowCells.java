package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.LargeView;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cells of rows for the script: a number of an answer for each role, and what became of their tests. */
final class RowCells {

    private final ShownCells shown;
    private final CellData cells;
    private final SharedAnswers answers;
    private final Optional<DifferenceData> differences;
    private final List<Role> roles;
    private Optional<Table> table = Optional.empty();
    private List<Integer> columns = List.of();

    /** @param most answers that are told in full */
    RowCells(PageContext page, int most) {
        this.shown = new ShownCells(page.model());
        this.cells = new CellData(page);
        this.answers = new SharedAnswers(page, shown, cells, most);
        this.differences = page.differences().map(it -> new DifferenceData(page.texts(), it));
        Set<Role> decided = new LinkedHashSet<>();
        page.model().tables().forEach(it -> decided.addAll(shown.columns(it).keySet()));
        this.roles = page.model().roles().stream().filter(decided::contains).toList();
    }

    /** Those of which some table decides: the columns of every row. */
    List<Role> roles() {
        return roles;
    }

    /** What the script knows of the cells of the rows that were asked for, by name. */
    Map<String, Object> shared() {
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("answers", answers.all());
        shared.putAll(cells.shared());
        differences.ifPresent(it -> shared.put("compared", it.all()));
        return shared;
    }

    /** The kinds of answers, in the order of the page's legend. */
    List<LargeView.Kind> kinds() {
        return answers.kinds();
    }

    /** The number of each cell's answer; 0 where the table has no column for the role. */
    int[] numbers(Table table, ShownRow row) {
        start(table);
        answers.startRow(row);
        int[] numbers = new int[roles.size()];
        for (int i = 0; i < numbers.length; i++) {
            int column = columns.get(i);
            numbers[i] = column < 0 ? 0 : answers.of(table, row, roles.get(i), column);
        }
        return numbers;
    }

    /** What became of the tests of each cell, as {@link CellResults#of} tells it. */
    String results(Table table, ShownRow row) {
        start(table);
        return cells.results().of(table, row, roles.size(), role -> cell(row, role));
    }

    /** What changed in each cell, as {@link DifferenceData#of} tells it; empty on a page that compares nothing. */
    String changes(Table table, ShownRow row) {
        start(table);
        return differences
                .map(it -> it.of(row, roles.size(), role -> cell(row, role)))
                .orElse("");
    }

    private Optional<ShownCell> cell(ShownRow row, int role) {
        int column = columns.get(role);
        return column < 0 ? Optional.empty() : Optional.of(shown.cell(row, roles.get(role), column));
    }

    private void start(Table next) {
        if (table.filter(it -> it == next).isEmpty()) {
            Map<Role, Integer> all = shown.columns(next);
            columns = roles.stream().map(role -> all.getOrDefault(role, -1)).toList();
            table = Optional.of(next);
        }
    }
}
