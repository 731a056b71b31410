package dev.permatrix.compiler.emission;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A file in memory.
 *
 * @param root which folder it belongs to
 * @param path inside that folder, with {@code /} between names
 * @param bytes the whole content; the same for the same matrix, to the byte
 */
public record GeneratedFile(Root root, String path, byte[] bytes) {

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
        bytes = bytes.clone();
    }

    /** A text, with {@code \n} at line ends. */
    public GeneratedFile(Root root, String path, String text) {
        this(root, path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The content of a file that is text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The same file in another folder. */
    public GeneratedFile in(Root other) {
        return new GeneratedFile(other, path, bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeneratedFile file
                && root == file.root
                && path.equals(file.path)
                && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(root, path, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return root + " " + path + ", " + bytes.length + " bytes";
    }
}
