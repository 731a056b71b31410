package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.table.Variable.Standing;
import java.util.List;

/**
 * A row that can be granted to a user, or taken from one, in either matrix.
 *
 * @param own whether it is the row of the very permission that is asked for
 * @param standings what makes a difference; {@link Standing#NONE} first
 */
public record SharedRow(String id, String label, boolean own, List<Standing> standings) {

    public SharedRow {
        standings = List.copyOf(standings);
    }
}
