package dev.permatrix.cli;

import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Normalizer;
import java.nio.file.Path;
import java.util.List;

/** The matrices of this module's tests. */
public final class SampleMatrix {

    private SampleMatrix() {}

    /** Roles of an account, contacts and deals. */
    public static PermissionModel crm() {
        return model("crm.matrix");
    }

    /** Rules that hang on how many users hold a role. */
    public static PermissionModel goals() {
        return model("goals.matrix");
    }

    /** Several roles of one user, roles that are worked out or hang on facts, gates, levels and values. */
    public static PermissionModel desk() {
        return model("desk.matrix");
    }

    public static DecisionTable table(PermissionModel model) {
        return Normalizer.normalize(model);
    }

    public static Path path(String name) {
        return Path.of("src", "test", "resources", "matrices", name);
    }

    private static PermissionModel model(String name) {
        return MatrixAnalyzer.analyze(List.of(new MatrixFile(path(name), name)))
                .result()
                .orElseThrow()
                .get(0)
                .model();
    }
}
