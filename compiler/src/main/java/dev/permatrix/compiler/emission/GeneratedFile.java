package dev.permatrix.compiler.emission;

import java.util.Objects;

/**
 * A file in memory.
 *
 * @param root which folder it belongs to
 * @param path inside that folder, with {@code /} between names
 * @param content the whole text, with {@code \n} at line ends; the same for the same matrix, to the byte
 */
public record GeneratedFile(Root root, String path, String content) {

    /** The same file in another folder. */
    public GeneratedFile in(Root other) {
        return new GeneratedFile(other, path, content);
    }

    /** Where a generated file belongs. */
    public enum Root {
        /** Java that the application uses. */
        JAVA,
        /** JUnit suites. */
        TEST,
        /** Pages that people read. */
        REPORT
    }

    public GeneratedFile {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(content, "content");
    }
}
