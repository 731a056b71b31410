package dev.permatrix.cli;

import dev.permatrix.dsl.MatrixFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The matrix files that the user named. */
final class MatrixFiles {

    private MatrixFiles() {}

    /** Each once, in order. A file that isn't there is a usage error. */
    static List<MatrixFile> of(List<Path> paths, CommandLine command) {
        return paths.stream().distinct().map(path -> of(path, command)).toList();
    }

    static MatrixFile of(Path path, CommandLine command) {
        if (Files.isDirectory(path)) {
            throw new ParameterException(command, path + " is a folder: name the .matrix files in it");
        }
        if (!Files.exists(path)) {
            throw new ParameterException(command, "there is no file " + path + ": give the path of a .matrix file");
        }
        return new MatrixFile(path, shownName(path));
    }

    /** Relative to the current folder where the file is in it, so that output is the same on every machine. */
    private static String shownName(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : path;
        return shown.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
