package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages to look at. */
final class HtmlPages {

    static final Path ONEPAGECRM = Path.of("../matrices/onepagecrm/onepagecrm.matrix");
    static final Path CASES = Path.of("src/test/cases/html");
    static final Path DESK = CASES.resolve("notes-and-requests/input.matrix");
    static final Path SEVERAL_ROLES = CASES.resolve("several-roles/input.matrix");
    static final Path LEVELS = CASES.resolve("levels/input.matrix");

    private static final Map<Path, VerifiedMatrix> READ = new ConcurrentHashMap<>();
    private static final Map<VerifiedMatrix, String> MADE = Collections.synchronizedMap(new IdentityHashMap<>());

    private HtmlPages() {}

    /** One that stays as it is: read once, since many tests look at it. */
    static VerifiedMatrix known(Path path) {
        return READ.computeIfAbsent(path, HtmlPages::matrix);
    }

    static VerifiedMatrix matrix(Path path) {
        MatrixFile file = new MatrixFile(path, path.getFileName().toString());
        return MatrixAnalyzer.analyze(List.of(file)).result().orElseThrow().get(0);
    }

    static VerifiedMatrix matrix(Path folder, String text) throws IOException {
        return matrix(Files.writeString(folder.resolve("x.matrix"), text));
    }

    static Emission emission(VerifiedMatrix matrix) {
        NamePlan names =
                new NamePlan("x", "X", Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        return new Emission(
                matrix.table(), matrix.verification(), matrix.variants(), names, Optional.empty(), "Permatrix 0.1.0");
    }

    /** Made once of each matrix that was read. */
    static String html(VerifiedMatrix matrix) {
        return MADE.computeIfAbsent(matrix, HtmlPages::made);
    }

    private static String made(VerifiedMatrix matrix) {
        List<GeneratedFile> files = new HtmlEmitter().emit(emission(matrix));
        return files.get(0).text();
    }

    static Document page(VerifiedMatrix matrix) {
        return Jsoup.parse(html(matrix));
    }
}
