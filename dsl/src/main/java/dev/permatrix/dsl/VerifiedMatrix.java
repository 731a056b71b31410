package dev.permatrix.dsl;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.verify.Verification;
import java.util.List;
import java.util.Optional;

/**
 * A matrix that went through every pass of this module: what the compiler and the command line start from.
 *
 * @param variants its other readings, in order; none in one of them
 */
public record VerifiedMatrix(DecisionTable table, Verification verification, List<VerifiedVariant> variants) {

    public VerifiedMatrix {
        variants = List.copyOf(variants);
    }

    /** One without other readings. */
    public VerifiedMatrix(DecisionTable table, Verification verification) {
        this(table, verification, List.of());
    }

    public PermissionModel model() {
        return table.model();
    }

    /** The reading that people call that. */
    public Optional<VerifiedVariant> variant(String label) {
        return variants.stream().filter(it -> it.variant().isCalled(label)).findFirst();
    }
}
