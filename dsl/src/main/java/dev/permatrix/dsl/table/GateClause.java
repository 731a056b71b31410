package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import java.util.List;
import java.util.Set;

/**
 * A gate and the situations in which it is passed.
 *
 * @param frame over what its condition looks at
 */
public record GateClause(Gate gate, Frame frame, Guard passed) {

    static GateClause of(PermissionModel model, Gate gate) {
        Frame frame = Frame.over(model, List.of(gate.condition()));
        return new GateClause(gate, frame, frame.guard(gate.condition()));
    }

    public boolean isPassed(Set<Role> effective, Values values) {
        return passed.holdsIn(frame.indexOf(effective, values, Grants.NONE));
    }
}
