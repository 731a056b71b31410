package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeLook;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleTable;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sees which of some roles were assigned, and named in the change. */
final class RolesLook implements ChangeLook {

    private final Set<Role> roles;
    private final boolean facts;

    private RolesLook(Set<Role> roles, boolean facts) {
        this.roles = Set.copyOf(roles);
        this.facts = facts;
    }

    RolesLook(Set<Role> roles) {
        this(roles, false);
    }

    /** Sees everything on which it hangs whether somebody holds one of these. */
    static RolesLook atWhatBrings(Set<Role> roles, DecisionTable table) {
        Set<Role> seen = new HashSet<>();
        boolean facts = false;
        for (RoleTable.Clause clause : table.roles().clauses()) {
            if (!Collections.disjoint(clause.brings(), roles)) {
                seen.add(clause.role());
                facts |= clause.derived();
            }
        }
        // What is worked out may hang on any role that was assigned.
        return new RolesLook(facts ? Set.copyOf(table.model().roles()) : seen, facts);
    }

    @Override
    public Object ofActor(Person actor, Values account) {
        return of(actor);
    }

    @Override
    public Object ofTarget(Person target, boolean self, Values account) {
        return of(target);
    }

    private Object of(Person person) {
        List<Role> assigned = person.roles().stream().filter(roles::contains).toList();
        return List.of(Set.copyOf(assigned), facts ? person.values() : Values.NONE);
    }

    @Override
    public Object ofRoles(Optional<Role> role, Optional<Role> becoming) {
        return List.of(role.filter(roles::contains), becoming.filter(roles::contains));
    }
}
