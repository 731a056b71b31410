package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.Guard;

/** The situations in which something differs; over nothing but what makes a difference. */
public record When(SharedFrame frame, Guard guard) {

    /** Whether this situation of one matrix is among them. */
    public boolean holds(Version version, Values values, Grants grants) {
        return guard.holdsIn(frame.indexOf(version, values, grants));
    }
}
