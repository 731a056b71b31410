package dev.permatrix.compiler.emission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of some content: tells it from any other. */
public final class Digest {

    private Digest() {}

    /** In hex, 64 digits. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(bytes(content));
    }

    /** The same of all that can be read here. */
    public static String of(InputStream content) throws IOException {
        DigestOutputStream digest = through(OutputStream.nullOutputStream());
        content.transferTo(digest);
        return hex(digest);
    }

    /** The 32 bytes. */
    public static byte[] bytes(byte[] content) {
        return sha256().digest(content);
    }

    /** Looks at all that is written through it. */
    static DigestOutputStream through(OutputStream out) {
        return new DigestOutputStream(out, sha256());
    }

    /** Of all that was written, once. */
    static String hex(DigestOutputStream written) {
        return HexFormat.of().formatHex(written.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
