package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.RoleTable.Standing;
import dev.permatrix.dsl.table.RoleTable.State;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people have in common who are alike in all that decisions hang on.
 *
 * @param assigned the roles that the file assigns and may assign: worked-out ones are left out
 * @param standings all roles that they hold, and how each stands
 */
record Profile(Kind kind, Set<Role> assigned, Values values, Grants grants, List<Standing> standings) {

    /** What tells kinds of people apart, by ids, which are quick to compare. */
    record Kind(List<String> roles, Map<String, Integer> facts, List<String> granted, List<String> withdrawn) {}

    /** The roles that are held and give something, be it a request. */
    List<Role> giving() {
        return standings.stream()
                .filter(standing -> standing.state() != State.UNAVAILABLE)
                .map(Standing::role)
                .toList();
    }

    boolean holds(Role role) {
        return standings.stream().anyMatch(standing -> standing.role().equals(role));
    }

    /** To ask whether they may this. */
    Situation asking(Permission permission) {
        return new Situation(assigned, permission, values, grants);
    }
}
