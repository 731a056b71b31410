package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.List;

/** A permission that no cell decides for some role inside the account. To sign in is for gates to decide. */
final class MissingCells implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        model.permissions().stream().filter(it -> !it.isSignIn()).forEach(permission -> {
            List<Role> missing = model.roles().stream()
                    .filter(role -> !role.outside())
                    .filter(role -> model.cells().find(role, permission).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                diagnostics.report(CheckProblems.missingCells(permission, missing));
            }
        });
    }
}
