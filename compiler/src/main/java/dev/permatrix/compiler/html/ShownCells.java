package dev.permatrix.compiler.html;

import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Which cells stand on the page: in each table, each row with each role that some column of the table decides for. */
final class ShownCells {

    private ShownCells() {}

    /** A cell on the page. */
    record ShownCell(Row row, Role role) {}

    /** Each role that the table decides for, and the index of its column. */
    static Map<Role, Integer> columns(Table table) {
        Map<Role, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            for (Role role : table.columns().get(i).roles()) {
                columns.putIfAbsent(role, i);
            }
        }
        return columns;
    }

    /** The cells with a permission that fits, in order. */
    static List<ShownCell> where(PermissionModel model, BiPredicate<Role, Permission> fits) {
        List<ShownCell> cells = new ArrayList<>();
        for (Table table : model.tables()) {
            for (Row row : table.rows()) {
                columns(table).keySet().stream()
                        .filter(role -> row.permissions().stream().anyMatch(it -> fits.test(role, it)))
                        .map(role -> new ShownCell(row, role))
                        .forEach(cells::add);
            }
        }
        return cells;
    }
}
