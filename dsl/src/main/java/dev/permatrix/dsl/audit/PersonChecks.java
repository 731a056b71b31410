package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.List;

/** Every check of an audit, in the order in which their findings come. */
final class PersonChecks {

    private PersonChecks() {}

    static List<PersonCheck> of(DecisionTable table) {
        PermissionModel model = table.model();
        return List.of(
                new RequiredProperties(model),
                new UniqueProperties(model),
                new AdvisedLengths(model),
                new GroupCounts(model),
                new SeparateGroups(model),
                new RolesPerUser(model),
                new WorkedOutRoles(model),
                new AvailableRoles(model),
                new GrantsInUse(model),
                new LockedHolders(model),
                new SeparateRoles(model),
                new SeparateDuties(table),
                new HolderCounts(model));
    }
}
