package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Role;
import java.util.List;

/**
 * One answer of a verdict.
 *
 * @param granters who can be asked; empty unless requestable
 * @param open whether it denies only because the cell is undecided
 */
public record Answer(Outcome outcome, List<Role> granters, boolean open, Basis basis) {

    public Answer {
        granters = List.copyOf(granters);
    }

    /** The answer as it stands in this cell. */
    public Decision in(Cell cell) {
        return new Decision(outcome, List.of(basis.reasonIn(cell)), granters, open);
    }
}
