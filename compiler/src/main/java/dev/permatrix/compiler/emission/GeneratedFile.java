package dev.permatrix.compiler.emission;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file in memory.
 *
 * @param root which folder it belongs to
 * @param path inside that folder, with {@code /} between names
 * @param content all of it; the same for the same matrix, to the byte
 */
public record GeneratedFile(Root root, String path, Content content) {

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

    public GeneratedFile(Root root, String path, byte[] bytes) {
        this(root, path, Content.of(bytes));
    }

    /** A text, with {@code \n} at line ends. */
    public GeneratedFile(Root root, String path, String text) {
        this(root, path, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return content.bytes();
    }

    /** The content of a file that is text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The same file in another folder. */
    public GeneratedFile in(Root other) {
        return new GeneratedFile(other, path, content);
    }

    @Override
    public String toString() {
        return root + " " + path + ", " + content;
    }
}
