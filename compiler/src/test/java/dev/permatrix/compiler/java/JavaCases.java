package dev.permatrix.compiler.java;

import dev.permatrix.compiler.testing.TestMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders under {@code src/test/cases/java}: a matrix each, and the Java that it becomes. */
final class JavaCases {

    static final Path ROOT = Path.of("src/test/cases/java");

    private JavaCases() {}

    static List<String> names() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory)
                    .map(it -> it.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestMatrix matrix(String name) {
        try {
            return TestMatrix.of(Files.readString(ROOT.resolve(name).resolve("input.matrix")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
