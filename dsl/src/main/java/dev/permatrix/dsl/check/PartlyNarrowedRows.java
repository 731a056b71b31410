package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Row;
import java.util.List;
import java.util.Optional;

/** A row that covers permissions on several entities, of which a restriction narrows only some. */
final class PartlyNarrowedRows implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        for (Row row : model.rows().filter(it -> !it.everythingElse()).toList()) {
            for (Restriction restriction : model.restrictions()) {
                List<Permission> open = row.permissions().stream()
                        .filter(permission -> isOpen(model, restriction, permission))
                        .toList();
                if (!open.isEmpty() && open.size() < row.permissions().size()) {
                    diagnostics.report(CheckProblems.partlyNarrowed(row, restriction, open));
                }
            }
        }
    }

    /** Whether it is on another entity, and nothing narrows it there for the same roles. */
    private static boolean isOpen(PermissionModel model, Restriction restriction, Permission permission) {
        boolean elsewhere = !permission.entity().equals(Optional.of(restriction.entity()));
        return elsewhere
                && model.restrictions().stream()
                        .noneMatch(other -> restriction.roles().stream()
                                .filter(role -> role.isRestrictable())
                                .allMatch(role -> other.binds(role, permission)));
    }
}
