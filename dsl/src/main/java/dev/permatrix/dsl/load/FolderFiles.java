package dev.permatrix.dsl.load;

import dev.permatrix.dsl.diagnostic.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds files in a folder, and opens them one by one: those that a build left there. */
public final class FolderFiles {

    private FolderFiles() {}

    /**
     * A file that was found.
     *
     * @param shownName as people see it
     * @param written when it was last written
     */
    public record Found(Path path, String shownName, Instant written) {

        /** Its bytes. The caller closes them. */
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /**
     * The plain files right inside a folder, by name.
     *
     * @param shownFolder the folder as people see it
     * @param named which of them are meant
     */
    public static Checked<List<Found>> in(Path folder, String shownFolder, Predicate<String> named) {
        if (!Files.isDirectory(folder)) {
            return new Checked.Rejected<>(List.of(LoadProblems.noFolder(shownFolder)));
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Found> found = new ArrayList<>();
            for (Path file : files.sorted(Comparator.comparing(it -> name(it))).toList()) {
                if (named.test(name(file)) && Files.isRegularFile(file)) {
                    Instant written = Files.getLastModifiedTime(file).toInstant();
                    found.add(new Found(file, shownFolder + "/" + name(file), written));
                }
            }
            return new Checked.Accepted<>(found, List.of());
        } catch (IOException e) {
            return new Checked.Rejected<>(List.of(LoadProblems.unreadable(shownFolder)));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
