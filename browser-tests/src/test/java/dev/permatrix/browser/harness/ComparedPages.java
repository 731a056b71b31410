package dev.permatrix.browser.harness;

import dev.permatrix.compiler.MatrixCompiler;
import dev.permatrix.compiler.html.Comparison;
import dev.permatrix.compiler.html.Comparison.Compared;
import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diff.MatrixDiff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes pages that compare two matrices, below {@code target/pages}, each once in a run. */
public final class ComparedPages {

    private static final Path TARGET = Path.of("target", "pages", "compared").toAbsolutePath();
    private static final Map<String, Path> MADE = new ConcurrentHashMap<>();

    private ComparedPages() {}

    /** The page of a real matrix, compared with what it was before: the same but for this edit, which must edit. */
    public static Path of(String name, UnaryOperator<String> earlier) {
        return MADE.computeIfAbsent(name, it -> made(it, Path.of("../matrices", name, name + ".matrix"), earlier));
    }

    /** The page of a matrix that a test writes. */
    public static Path ofText(String name, String text, UnaryOperator<String> earlier) {
        return MADE.computeIfAbsent(name, it -> {
            try {
                Path file = Files.createDirectories(TARGET.resolve(name).resolve("later"))
                        .resolve(name + ".matrix");
                return made(it, Files.writeString(file, text), earlier);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A large matrix, compared with one whose file of rows was another. */
    public static Path ofLarge(int roles, int permissions, UnaryOperator<String> earlierRows) {
        Path later = LargeMatrices.folder(roles, permissions).resolve("large.matrix");
        return MADE.computeIfAbsent("large", name -> {
            try {
                Path earlier = copied(name, later);
                Path rows = earlier.resolveSibling("invoice.csv");
                Files.writeString(rows, edited(Files.readString(rows), earlierRows));
                return written(name, earlier, later);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Path made(String name, Path later, UnaryOperator<String> edit) {
        try {
            Path earlier = copied(name, later);
            Files.writeString(earlier, edited(Files.readString(earlier), edit));
            return written(name, earlier, later);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String edited(String text, UnaryOperator<String> edit) {
        String edited = edit.apply(text);
        if (edited.equals(text)) {
            throw new IllegalStateException("the edit edits nothing");
        }
        return edited;
    }

    /** The matrix among copies of the files beside it. */
    private static Path copied(String name, Path matrix) throws IOException {
        Path folder = Files.createDirectories(TARGET.resolve(name).resolve("earlier"));
        try (Stream<Path> files = Files.list(matrix.getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return folder.resolve(matrix.getFileName());
    }

    private static Path written(String name, Path earlier, Path later) throws IOException {
        VerifiedMatrix before = matrix(earlier, MatrixAnalyzer::analyzeToAsk);
        VerifiedMatrix after = matrix(later, MatrixAnalyzer::analyze);
        Comparison comparison = new Comparison(
                MatrixDiff.between(before.table(), after.table()),
                new Compared("earlier", before.table()),
                new Compared("later", after.table()),
                "The text for a pull request");
        String html = MatrixCompiler.compare(after, Optional.empty(), comparison);
        return Files.writeString(TARGET.resolve(name + ".html"), html);
    }

    private static VerifiedMatrix matrix(Path file, Function<List<MatrixFile>, Analysis> analyze) {
        return analyze.apply(List.of(new MatrixFile(file, file.getFileName().toString())))
                .result()
                .orElseThrow()
                .get(0);
    }
}
