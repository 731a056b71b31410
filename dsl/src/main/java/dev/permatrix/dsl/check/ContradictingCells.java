package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.CellKey;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Two cells that decide the same role and permission differently; cells that agree have become one. Where cells speak of
 * different situations, {@link KeyColumns} looks at them.
 */
final class ContradictingCells implements ModelCheck {

    private record Key(CellKey cell, Optional<Condition> when) {}

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        Map<Key, Cell> first = new HashMap<>();
        for (Cell cell : model.cells()) {
            Key key = new Key(CellKey.of(cell), cell.when());
            Cell known = first.getOrDefault(key, cell);
            if (known != cell) {
                diagnostics.report(CheckProblems.contradictingCells(known, cell));
            }
            first.putIfAbsent(key, cell);
        }
    }
}
