package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.java.JavaEmitter;
import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.compiler.names.NamePlanner;
import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.DecisionTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A matrix, its enforcing classes and its suites, in memory. */
record SuiteCase(VerifiedMatrix matrix, NamePlan names) {

    static SuiteCase of(Path file) {
        Analysis analysis = MatrixAnalyzer.analyze(List.of(new MatrixFile(file, "input.matrix")));
        if (!analysis.result().isAccepted()) {
            throw new AssertionError("not accepted: " + analysis.result().diagnostics());
        }
        VerifiedMatrix matrix = analysis.result().orElseThrow().get(0);
        return new SuiteCase(matrix, NamePlanner.plan(matrix.model(), "example").orElseThrow());
    }

    /** One of the cases below {@code src/test/cases/suites}. */
    static SuiteCase named(String name) {
        return of(Path.of("src/test/cases/suites", name, "input.matrix"));
    }

    PermissionModel model() {
        return matrix.model();
    }

    Emission emission(DecisionTable table) {
        return new Emission(table, matrix.verification(), names, "Permatrix");
    }

    List<GeneratedFile> suites() {
        return new SuiteEmitter().emit(emission(matrix.table()));
    }

    /** The enforcing classes of this matrix with another table, by path. */
    Map<String, String> enforcing(DecisionTable table) {
        return byPath(new JavaEmitter().emit(emission(table)));
    }

    static Map<String, String> byPath(List<GeneratedFile> files) {
        Map<String, String> byPath = new TreeMap<>();
        files.forEach(file -> byPath.put(file.path(), file.text()));
        return byPath;
    }
}
