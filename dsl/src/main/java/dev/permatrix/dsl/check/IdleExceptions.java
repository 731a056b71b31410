package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.Optional;

/** An exception to a restriction that would not bind the permission anyway. */
final class IdleExceptions implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        model.restrictions()
                .forEach(restriction -> restriction.except().stream()
                        .filter(permission -> !permission.isAskedOfRecord()
                                || !permission.entity().equals(Optional.of(restriction.entity())))
                        .forEach(permission ->
                                diagnostics.report(CheckProblems.idleException(restriction, permission))));
    }
}
