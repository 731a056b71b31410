package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Row;
import java.util.Optional;
import java.util.Set;

/** A cell that a marked restriction narrows shows its mark, and no other cell does. */
final class Marks implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        DueMarks.of(model).forEach(it -> check(it, diagnostics));
    }

    private static void check(DueMarks marks, Diagnostics diagnostics) {
        Row.WrittenCell cell = marks.cell();
        Set<String> due = marks.due();
        for (Restriction restriction : marks.narrowing()) {
            Optional<String> missing =
                    restriction.mark().filter(mark -> !cell.marks().contains(mark));
            missing.ifPresent(
                    mark -> diagnostics.report(CheckProblems.missingMark(cell, marks.row(), restriction, mark)));
        }
        cell.marks().stream()
                .filter(mark -> !due.contains(mark))
                .forEach(mark -> diagnostics.report(CheckProblems.wrongMark(cell, marks.row(), mark)));
    }
}
