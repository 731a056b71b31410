package dev.permatrix.compiler.output;

import dev.permatrix.compiler.emission.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    static void put(Path file, String text) throws IOException {
        put(file, Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    static void put(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + SUFFIX);
        Files.deleteIfExists(part);
        try {
            write(part, content);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Path part, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(out);
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
