package dev.permatrix.browser.harness;

import dev.permatrix.compiler.CompilerOptions;
import dev.permatrix.compiler.MatrixCompiler;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles matrices to pages below {@code target/pages}, each once in a run. */
public final class MatrixPages {

    /** The real matrices. */
    public static final List<String> REAL = List.of("elma365", "onehash", "onepagecrm", "superoffice", "upraise");

    /** Small ones, which have what the real ones lack. */
    public static final List<String> CASES = List.of("levels", "notes-and-requests", "several-roles");

    private static final Path TARGET = Path.of("target", "pages").toAbsolutePath();
    private static final Map<Path, Path> MADE = new ConcurrentHashMap<>();

    private MatrixPages() {}

    /** The page of a real matrix, by its file's name. */
    public static Path of(String name) {
        return compiled(Path.of("../matrices", name, name + ".matrix"), name);
    }

    /** The page of a case of the page's own tests. */
    public static Path ofCase(String name) {
        return compiled(Path.of("../compiler/src/test/cases/html", name, "input.matrix"), name);
    }

    /** The page of a matrix that a test writes. */
    public static Path ofText(String name, String text) {
        try {
            Path file = Files.createDirectories(TARGET.resolve(name)).resolve(name + ".matrix");
            return compiled(Files.writeString(file, text), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of any matrix file. */
    static Path ofFile(Path matrix, String name) {
        return compiled(matrix, name);
    }

    private static Path compiled(Path matrix, String name) {
        return MADE.computeIfAbsent(matrix, it -> write(it, name));
    }

    private static Path write(Path matrix, String name) {
        MatrixFile file = new MatrixFile(matrix, matrix.getFileName().toString());
        List<VerifiedMatrix> verified =
                MatrixAnalyzer.analyze(List.of(file)).result().orElseThrow();
        GeneratedFile page = MatrixCompiler.compile(
                        verified, new CompilerOptions("x"), Set.of(GeneratedFile.Root.REPORT))
                .orElseThrow()
                .get(0);
        try {
            Path folder = Files.createDirectories(TARGET.resolve(name));
            return Files.write(folder.resolve(name + ".html"), page.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
