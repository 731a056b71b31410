package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import java.util.List;

/**
 * One answer of a verdict: what one role says by itself.
 *
 * @param granters who can be asked; empty unless requestable
 * @param open whether it denies only because the cell is undecided
 * @param forbids whether it denies whatever other roles say
 */
public record Answer(Outcome outcome, List<Role> granters, boolean open, boolean forbids, Basis basis) {

    public Answer {
        granters = List.copyOf(granters);
    }

    /** The answer as it stands where these cells are. */
    public Decision in(Role role, Permission permission, List<Cell> cells) {
        return new Decision(outcome, List.of(basis.reasonIn(role, permission, cells)), granters, open);
    }

    /** How much it gives: nothing, perhaps something once it is decided, a request, or all. */
    int rank() {
        return switch (outcome) {
            case ALLOW -> 3;
            case REQUESTABLE -> 2;
            case DENY -> open ? 1 : 0;
        };
    }
}
