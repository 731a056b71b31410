package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
                .filter(restriction -> narrows(model, restriction, column, row))
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

    private static boolean narrows(PermissionModel model, Restriction restriction, Table.Column column, Row row) {
        return column.roles().stream()
                .filter(restriction.roles()::contains)
                .anyMatch(role -> row.permissions().stream()
                        .filter(permission -> restriction.binds(role, permission))
                        .flatMap(permission -> model.cells(role, permission).stream())
                        .anyMatch(Marks::givesSomething));
    }

    private static boolean givesSomething(Cell cell) {
        boolean widened = cell.widening().findAny().isPresent();
        return widened || cell.choice().effects().anyMatch(effect -> !(effect instanceof Effect.Deny));
    }
}
