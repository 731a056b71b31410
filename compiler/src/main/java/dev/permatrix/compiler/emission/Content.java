package dev.permatrix.compiler.emission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a file holds, in memory. What is made piece by piece is packed as it is made: texts that grow with the cells of a
 * matrix repeat themselves, so that they take little room until they are written.
 */
public final class Content {

    private final byte[] stored;
    private final boolean packed;
    private final String digest;

    private Content(byte[] stored, boolean packed, String digest) {
        this.stored = stored;
        this.packed = packed;
        this.digest = digest;
    }

    public static Content of(byte[] bytes) {
        return new Content(bytes.clone(), false, Digest.of(bytes));
    }

    /** Writes a content from its beginning to its end. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** What is written here. */
    public static Content made(Writing writing) {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        DigestOutputStream out = Digest.through(new DeflaterOutputStream(stored, deflater));
        try (out) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new Content(stored.toByteArray(), true, Digest.hex(out));
    }

    /** How many bytes of memory it takes. */
    int room() {
        return stored.length;
    }

    /** Its SHA-256 in hex. */
    public String digest() {
        return digest;
    }

    /** Writes it from its beginning to its end. */
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = new ByteArrayInputStream(stored);
                InputStream whole = packed ? new InflaterInputStream(in) : in) {
            whole.transferTo(out);
        }
    }

    /** All of it at once. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && digest.equals(content.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return "content " + digest;
    }
}
