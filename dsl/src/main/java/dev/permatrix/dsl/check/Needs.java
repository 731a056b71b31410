package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.List;

/** A permission that needs one that is asked of another record, or one that a role with the first never has. */
final class Needs implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        for (Need need : model.needs()) {
            if (!isAskedTogether(need.permission(), need.needed())) {
                diagnostics.report(RuleCheckProblems.needsElsewhere(need));
            }
            List<Role> idle = model.roles().stream()
                    .filter(role -> gives(model, role, need.permission()) && !gives(model, role, need.needed()))
                    .toList();
            if (!idle.isEmpty() && !need.needed().isSignIn()) {
                diagnostics.report(RuleCheckProblems.needsWhatIsDenied(need, idle));
            }
        }
    }

    private static boolean isAskedTogether(Permission permission, Permission needed) {
        return !needed.isAskedOfRecord()
                || permission.isAskedOfRecord() && permission.entity().equals(needed.entity());
    }

    private static boolean gives(PermissionModel model, Role role, Permission permission) {
        return model.cells(role, permission).stream().anyMatch(Giving::something);
    }
}
