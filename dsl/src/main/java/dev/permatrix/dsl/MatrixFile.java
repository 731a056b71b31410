package dev.permatrix.dsl;

import java.nio.file.Path;

/**
 * A matrix file to read.
 *
 * @param path where it is
 * @param shownName its name in messages, reasons and generated files, with {@code /} between folders; relative, so that
 *     the output is the same on every machine
 */
public record MatrixFile(Path path, String shownName) {}
