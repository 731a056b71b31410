package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two cells that decide the same role and permission differently; cells that agree have become one. Where cells speak of
 * different situations, {@link KeyColumns} looks at them.
 */
final class ContradictingCells implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        model.cells().several().forEach(cells -> check(cells, diagnostics));
    }

    private static void check(List<Cell> cells, Diagnostics diagnostics) {
        Map<Optional<Condition>, Cell> first = new HashMap<>();
        for (Cell cell : cells) {
            Cell known = first.getOrDefault(cell.when(), cell);
            if (known != cell) {
                diagnostics.report(CheckProblems.contradictingCells(known, cell));
            }
            first.putIfAbsent(cell.when(), cell);
        }
    }
}
