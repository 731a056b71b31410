package dev.permatrix.compiler.html;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Which cells stand on the page: in each table, each row with each role that some column of the table decides for. */
final class ShownCells {

    private ShownCells() {}

    /**
     * A cell on the page.
     *
     * @param column its place in the table as written
     * @param parts what it decides; none where nothing is left for a row {@code everything else}
     */
    record ShownCell(Row row, Role role, int column, List<Part> parts) {
        ShownCell {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One permission of a cell.
     *
     * @param when where the cell speaks of it; empty where it speaks always
     */
    record Part(Permission permission, Optional<Condition> when) {}

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

    /** The cells of one row, a role after another. */
    static List<ShownCell> of(PermissionModel model, Table table, Row row) {
        List<ShownCell> cells = new ArrayList<>();
        columns(table)
                .forEach(
                        (role, column) -> cells.add(new ShownCell(row, role, column, parts(model, row, role, column))));
        return cells;
    }

    private static List<Part> parts(PermissionModel model, Row row, Role role, int column) {
        Optional<Span> place = column < row.cells().size()
                ? Optional.of(row.cells().get(column).span())
                : Optional.empty();
        List<Permission> asked = row.everythingElse() ? model.permissions() : row.permissions();
        return asked.stream()
                .flatMap(permission -> part(model, role, permission, place)
                        .or(() -> row.everythingElse()
                                ? Optional.empty()
                                : Optional.of(new Part(permission, Optional.empty())))
                        .stream())
                .toList();
    }

    /** A cell that was stated elsewhere too, or copied, stands at another place: then all that is said counts. */
    private static Optional<Part> part(PermissionModel model, Role role, Permission permission, Optional<Span> place) {
        return model.cells(role, permission).stream()
                .filter(cell -> place.filter(cell.span()::equals).isPresent())
                .findFirst()
                .map(cell -> new Part(permission, cell.when()));
    }

    /** The cells with a part that fits, in order. */
    static List<ShownCell> where(PermissionModel model, BiPredicate<Role, Part> fits) {
        return model.tables().stream()
                .flatMap(table -> table.rows().stream().flatMap(row -> fitting(model, table, row, fits)))
                .toList();
    }

    private static Stream<ShownCell> fitting(
            PermissionModel model, Table table, Row row, BiPredicate<Role, Part> fits) {
        return of(model, table, row).stream()
                .filter(cell -> cell.parts().stream().anyMatch(part -> fits.test(cell.role(), part)));
    }
}
