package dev.permatrix.dsl;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.verify.Verification;

/** A matrix that went through every pass of this module: what the compiler and the command line start from. */
public record VerifiedMatrix(DecisionTable table, Verification verification) {

    public PermissionModel model() {
        return table.model();
    }
}
