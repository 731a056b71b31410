package dev.permatrix.compiler.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts a whole new content in the place of a file: whoever reads it sees the old one or the new one, never a part. */
final class Replacement {

    /** Ends the name of a file that is being written. */
    static final String SUFFIX = ".permatrix-part";

    private Replacement() {}

    static void put(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + SUFFIX);
        Files.deleteIfExists(part);
        try {
            Files.write(part, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
