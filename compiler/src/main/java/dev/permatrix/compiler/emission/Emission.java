package dev.permatrix.compiler.emission;

import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.dsl.VerifiedVariant;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.verify.Verification;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an emitter works from.
 *
 * @param readings the other readings of the matrix, as far as they are known
 * @param variant the label of the variant whose table this is; empty for the matrix itself
 * @param maker who makes the files, such as {@code Permatrix 0.1.0}
 * @param results what became of the generated tests; empty where nobody asked
 * @param variantResults the same of other readings, by label; none where nobody asked, or where they have no tests
 */
public record Emission(
        DecisionTable table,
        Verification verification,
        List<VerifiedVariant> readings,
        NamePlan names,
        Optional<String> variant,
        String maker,
        Optional<MatrixResults> results,
        Map<String, MatrixResults> variantResults) {

    public Emission {
        readings = List.copyOf(readings);
        variantResults = Map.copyOf(variantResults);
    }

    /** One that knows of no tests. */
    public Emission(
            DecisionTable table,
            Verification verification,
            List<VerifiedVariant> readings,
            NamePlan names,
            Optional<String> variant,
            String maker) {
        this(table, verification, readings, names, variant, maker, Optional.empty(), Map.of());
    }

    /** The matrix itself, without its other readings. */
    public Emission(DecisionTable table, Verification verification, NamePlan names, String maker) {
        this(table, verification, List.of(), names, Optional.empty(), maker);
    }

    /** The same with what became of its tests. */
    public Emission with(MatrixResults tested) {
        return with(tested, Map.of());
    }

    /** The same with what became of its tests, and of those of other readings. */
    public Emission with(MatrixResults tested, Map<String, MatrixResults> variants) {
        return new Emission(table, verification, readings, names, variant, maker, Optional.of(tested), variants);
    }

    public PermissionModel model() {
        return table.model();
    }

    /** What people call the matrix, and the variant where it is one. */
    public String title() {
        String label = model().matrix().label();
        return variant.map(it -> label + " (" + it + ")").orElse(label);
    }
}
