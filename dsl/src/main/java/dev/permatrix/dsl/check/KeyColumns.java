package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.CellKey;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.source.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows that several keys tell apart, and that together don't speak of everything, or twice of something. */
final class KeyColumns implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        if (model.cells().stream().allMatch(cell -> cell.when().isEmpty())) {
            return;
        }
        Map<CellKey, List<Cell>> keyed = model.cells().stream()
                .collect(Collectors.groupingBy(CellKey::of, LinkedHashMap::new, Collectors.toList()));
        Set<Set<Span>> told = new HashSet<>();
        for (List<Cell> cells : keyed.values()) {
            boolean parts = cells.stream().anyMatch(cell -> cell.when().isPresent());
            Set<Span> places = cells.stream().map(Cell::span).collect(Collectors.toSet());
            if (parts && told.add(places)) {
                check(cells, diagnostics);
            }
        }
    }

    /** The first hole and the first overlap are told. */
    private static void check(List<Cell> cells, Diagnostics diagnostics) {
        List<Attribute> attributes = EveryValue.of(cells.stream().flatMap(cell -> cell.when().stream()));
        boolean hole = false;
        boolean overlap = false;
        for (Values values : EveryValue.of(attributes).toList()) {
            List<Cell> speaking =
                    cells.stream().filter(cell -> speaks(cell, values)).toList();
            String where = EveryValue.words(attributes, values);
            if (speaking.isEmpty() && !hole) {
                hole = true;
                diagnostics.report(CheckProblems.keyHole(cells.get(0), where));
            }
            if (speaking.size() > 1 && !overlap && !isContradiction(speaking)) {
                overlap = true;
                diagnostics.report(CheckProblems.keyOverlap(speaking.get(0), speaking.get(1), where));
            }
        }
    }

    /** Told by {@link ContradictingCells}. */
    private static boolean isContradiction(List<Cell> speaking) {
        return speaking.stream().map(Cell::when).distinct().count() == 1;
    }

    private static boolean speaks(Cell cell, Values values) {
        return cell.when().map(when -> when.holds(Set.of(), values)).orElse(true);
    }
}
