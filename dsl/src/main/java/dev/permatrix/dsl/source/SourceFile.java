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
 */
public record SourceFile(String name, String text) {

    public SourceFile {
        Objects.requireNonNull(name, "name");
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** All lines, without their ends. */
    public List<String> lines() {
        return text.lines().toList();
    }

    /** The first 12 hex digits of the SHA-256 of the text: tells a stale copy from a fresh one. */
    public String contentHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
