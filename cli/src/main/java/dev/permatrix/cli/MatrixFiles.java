package dev.permatrix.cli;

import dev.permatrix.dsl.MatrixFile;
import java.nio.file.Path;
import java.util.List;

/** The matrix files that the user named. */
final class MatrixFiles {

    private MatrixFiles() {}

    /** Each once, in order. One that can't be read is reported with what is wrong with the others. */
    static List<MatrixFile> of(List<Path> paths) {
        return paths.stream().distinct().map(MatrixFiles::of).toList();
    }

    static MatrixFile of(Path path) {
        return new MatrixFile(path, shownName(path));
    }

    /** Relative to the current folder where the file is in it, so that output is the same on every machine. */
    static String shownName(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : path;
        return shown.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
