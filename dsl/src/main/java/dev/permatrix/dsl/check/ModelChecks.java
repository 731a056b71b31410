package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.List;

/** Pass 4: every check, in order. An accepted model has one cell for each role and permission. */
public final class ModelChecks {

    private static final List<ModelCheck> CHECKS = List.of(
            new NothingToDecide(),
            new MissingCells(),
            new ContradictingCells(),
            new Citations(),
            new Marks(),
            new Unused(),
            new PartlyNarrowedRows(),
            new IdleExceptions());

    private ModelChecks() {}

    public static Checked<PermissionModel> check(PermissionModel model) {
        Diagnostics diagnostics = new Diagnostics();
        CHECKS.forEach(check -> check.check(model, diagnostics));
        return diagnostics.check(model);
    }
}
