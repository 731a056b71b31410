package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.table.Variable.Standing;
import java.util.List;

/**
 * A row that can be granted to a user, or taken from one, in either matrix.
 *
 * @param standings what makes a difference; {@link Standing#NONE} first
 */
public record SharedRow(String id, String label, List<Standing> standings) {

    public SharedRow {
        standings = List.copyOf(standings);
    }
}
