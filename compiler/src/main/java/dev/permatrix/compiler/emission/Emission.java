package dev.permatrix.compiler.emission;

import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.verify.Verification;

/**
 * What an emitter works from.
 *
 * @param maker who makes the files, such as {@code Permatrix 0.1.0}
 */
public record Emission(DecisionTable table, Verification verification, NamePlan names, String maker) {

    public PermissionModel model() {
        return table.model();
    }
}
