package dev.permatrix.maven;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file's name in messages and generated files: relative to the project and with {@code /}, so the same on every
 * machine.
 */
final class ShownName {

    private ShownName() {}

    /** Absolute only where the file is on another drive than the project. */
    static String of(Path file, Path base) {
        Path shown = Objects.equals(file.getRoot(), base.getRoot()) ? base.relativize(file) : file;
        return shown.toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
