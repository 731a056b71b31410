package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;

/** A matrix without roles or without permissions. */
final class NothingToDecide implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        if (model.roles().isEmpty()) {
            diagnostics.report(CheckProblems.nothingToDecide(model.matrix().span(), "role"));
        }
        if (model.permissions().isEmpty()) {
            diagnostics.report(CheckProblems.nothingToDecide(model.matrix().span(), "permission"));
        }
    }
}
