package dev.permatrix.dsl.format;

import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.MatrixParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every matrix of the repository in which nothing is wrong with the form: cases, samples, and the real ones. */
public final class SoundMatrices {

    private static final List<Path> FOLDERS = List.of(
            Path.of("src/test/cases"),
            Path.of("../compiler/src/test/cases"),
            Path.of("../cli/src/test/resources"),
            Path.of("../maven-plugin/src/it"),
            Path.of("../matrices"));

    private SoundMatrices() {}

    public static List<SourceFile> all() throws IOException {
        List<SourceFile> sound = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .filter(it -> it.toString().endsWith(".matrix")
                                && !it.toString().contains("target"))
                        .sorted()
                        .map(SoundMatrices::read)
                        .filter(it -> MatrixParser.parse(it).isAccepted())
                        .forEach(sound::add);
            }
        }
        return sound;
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
