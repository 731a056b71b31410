package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cell that a marked restriction narrows shows its mark, and no other cell does. A cell that gives nothing can't be
 * narrowed.
 */
final class Marks implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        for (Table table : model.tables()) {
            for (Row row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    check(model, table.columns().get(i), row, row.cells().get(i), diagnostics);
                }
            }
        }
    }

    private static void check(
            PermissionModel model, Table.Column column, Row row, Row.WrittenCell cell, Diagnostics diagnostics) {
        List<Restriction> narrowing = model.restrictions().stream()
                .filter(restriction -> narrows(model, restriction, column, row, cell))
                .toList();
        Set<String> due = narrowing.stream()
                .flatMap(restriction -> restriction.mark().stream())
                .collect(Collectors.toSet());
        for (Restriction restriction : narrowing) {
            Optional<String> missing =
                    restriction.mark().filter(mark -> !cell.marks().contains(mark));
            missing.ifPresent(mark -> diagnostics.report(CheckProblems.missingMark(cell, row, restriction, mark)));
        }
        cell.marks().stream()
                .filter(mark -> !due.contains(mark))
                .forEach(mark -> diagnostics.report(CheckProblems.wrongMark(cell, row, mark)));
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
