package dev.permatrix.compiler.testing;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Matrices as the emitters of the report get them. */
public final class ReportMatrix {

    /** Who makes the reports of tests. */
    public static final String MAKER = "Permatrix 0.1.0";

    private static final Path REAL = Path.of("../matrices");
    private static final Map<Path, Emission> READ = new ConcurrentHashMap<>();

    private ReportMatrix() {}

    /** The real matrices, those with people's several roles, levels, and everything that cells can say. */
    public static List<Path> all() {
        return List.of(
                REAL.resolve("onepagecrm/onepagecrm.matrix"),
                REAL.resolve("onehash/onehash.matrix"),
                REAL.resolve("elma365/elma365.matrix"),
                REAL.resolve("superoffice/superoffice.matrix"),
                REAL.resolve("upraise/upraise.matrix"),
                Path.of("src/test/cases/html/notes-and-requests/input.matrix"),
                Path.of("src/test/cases/html/several-roles/input.matrix"),
                Path.of("src/test/cases/html/levels/input.matrix"));
    }

    /** One that stays as it is: read once. */
    public static Emission known(Path path) {
        return READ.computeIfAbsent(path, it -> emission(read(it)));
    }

    /** From a text, in a folder of the test. */
    public static Emission of(Path folder, String text) throws IOException {
        return emission(read(Files.writeString(folder.resolve("x.matrix"), text)));
    }

    private static VerifiedMatrix read(Path path) {
        MatrixFile file = new MatrixFile(path, path.getFileName().toString());
        return MatrixAnalyzer.analyze(List.of(file)).result().orElseThrow().get(0);
    }

    private static Emission emission(VerifiedMatrix matrix) {
        NamePlan names =
                new NamePlan("x", "X", Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        return new Emission(matrix.table(), matrix.verification(), names, MAKER);
    }
}
