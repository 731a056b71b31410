package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleTable;
import dev.permatrix.dsl.table.RoleTable.Standing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What roles people hold and how each stands; remembered, since many people are alike. */
final class Standings {

    private final PermissionModel model;
    private final RoleTable roles;
    private final Remembered<Kind, List<Standing>> known = new Remembered<>();

    Standings(DecisionTable table) {
        this.model = table.model();
        this.roles = table.roles();
    }

    private record Kind(Set<Role> assigned, Values values) {}

    /** Of a person of whom roles and facts are known; worked-out roles that the file assigns don't count. */
    List<Standing> of(AuditedPerson person) {
        Set<Role> assigned = assigned(model, person);
        return known.get(new Kind(assigned, person.values()), it -> roles.standings(it.assigned(), it.values()));
    }

    /** The roles that the file assigns and may assign. */
    static Set<Role> assigned(PermissionModel model, AuditedPerson person) {
        Set<Role> assigned = new LinkedHashSet<>(person.roleSet());
        assigned.removeIf(role -> model.roleRules().isDerived(role));
        return assigned;
    }
}
