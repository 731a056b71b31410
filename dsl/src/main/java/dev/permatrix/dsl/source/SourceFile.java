package dev.permatrix.dsl.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A file's name and text. Line ends are {@code \n}; a byte order mark is gone.
 *
 * @param name as shown to people, with {@code /} between folders
 * @param text the whole text
 * @param named the other files that are read with it, since it or one of them names them
 */
public record SourceFile(String name, String text, List<SourceFile> named) {

    public SourceFile {
        Objects.requireNonNull(name, "name");
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        named = List.copyOf(named);
    }

    /** One that names no other. */
    public SourceFile(String name, String text) {
        this(name, text, List.of());
    }

    /** The same file, with those that are read with it. */
    public SourceFile naming(List<SourceFile> others) {
        return new SourceFile(name, text, others);
    }

    /** All lines, without their ends. */
    public List<String> lines() {
        return text.lines().toList();
    }

    /**
     * The first 12 hex digits of the SHA-256 of the text, and of those of the files that are read with it: tells a stale copy
     * from a fresh one.
     */
    public String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            named.forEach(it -> digest.update(("\0" + it.contentHash()).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
