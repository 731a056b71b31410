package dev.permatrix.dsl.check;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The marks that a cell has to show: those of the restrictions that narrow it. A cell that gives nothing can't be
 * narrowed.
 *
 * @param narrowing in order of declaration
 */
public record DueMarks(Row row, Row.WrittenCell cell, List<Restriction> narrowing) {

    public DueMarks {
        narrowing = List.copyOf(narrowing);
    }

    /** For every cell of every table, in order. */
    public static Stream<DueMarks> of(PermissionModel model) {
        return model.tables().stream()
                .flatMap(table -> table.rows().stream()
                        .flatMap(row -> IntStream.range(0, row.cells().size())
                                .mapToObj(i -> of(
                                        model,
                                        table.columns().get(i),
                                        row,
                                        row.cells().get(i)))));
    }

    private static DueMarks of(PermissionModel model, Table.Column column, Row row, Row.WrittenCell cell) {
        List<Restriction> narrowing = model.restrictions().stream()
                .filter(restriction -> narrows(model, restriction, column, row, cell))
                .toList();
        return new DueMarks(row, cell, narrowing);
    }

    /** Of the restrictions that have a mark. */
    public Set<String> due() {
        return narrowing.stream()
                .flatMap(restriction -> restriction.mark().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean narrows(
            PermissionModel model, Restriction restriction, Table.Column column, Row row, Row.WrittenCell cell) {
        return column.roles().stream()
                .filter(restriction.roles()::contains)
                .anyMatch(role -> row.permissions().stream()
                        .filter(permission -> restriction.binds(role, permission))
                        .flatMap(permission -> meant(model, role, permission, cell))
                        .anyMatch(Giving::something));
    }

    /** What is written here; where another table says the same and was first, what that says. Blanks of others' cells not. */
    private static Stream<Cell> meant(
            PermissionModel model, Role role, Permission permission, Row.WrittenCell written) {
        List<Cell> all = model.cells(role, permission);
        List<Cell> here =
                all.stream().filter(cell -> cell.span().equals(written.span())).toList();
        return (here.isEmpty() ? all : here).stream().filter(cell -> cell.like().isEmpty());
    }
}
