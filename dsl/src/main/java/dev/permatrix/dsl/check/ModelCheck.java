package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;

/** One thing that is looked at. */
interface ModelCheck {

    void check(PermissionModel model, Diagnostics diagnostics);
}
