package dev.permatrix.dsl.check;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    public static List<DueMarks> of(PermissionModel model) {
        List<DueMarks> marks = new ArrayList<>();
        for (Table table : model.tables()) {
            for (Row row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    Table.Column column = table.columns().get(i);
                    List<Restriction> narrowing = model.restrictions().stream()
                            .filter(restriction -> narrows(model, restriction, column, row))
                            .toList();
                    marks.add(new DueMarks(row, row.cells().get(i), narrowing));
                }
            }
        }
        return marks;
    }

    /** Of the restrictions that have a mark. */
    public Set<String> due() {
        return narrowing.stream()
                .flatMap(restriction -> restriction.mark().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean narrows(PermissionModel model, Restriction restriction, Table.Column column, Row row) {
        return column.roles().stream()
                .filter(restriction.roles()::contains)
                .anyMatch(role -> row.permissions().stream()
                        .filter(permission -> restriction.binds(role, permission))
                        .flatMap(permission -> model.cells(role, permission).stream())
                        .anyMatch(DueMarks::givesSomething));
    }

    private static boolean givesSomething(Cell cell) {
        boolean widened = cell.widening().findAny().isPresent();
        return widened || cell.choice().effects().anyMatch(effect -> !(effect instanceof Effect.Deny));
    }
}
