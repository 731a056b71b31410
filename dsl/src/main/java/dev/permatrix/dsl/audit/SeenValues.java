package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.source.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Texts of one file that were seen before, and where: 24 bytes a slot, however long the text. A text is kept as the first
 * 128 bits of its SHA-256, so that two are taken for one about once in 10²⁶ files of a million.
 */
final class SeenValues {

    private static final int FIRST_SLOTS = 1 << 10;

    private final MessageDigest digest = sha256();
    private long[] high = new long[FIRST_SLOTS];
    private long[] low = new long[FIRST_SLOTS];
    /** Line in the upper half, column in 16 bits, length in 16 bits; 0 where the slot is free. */
    private long[] places = new long[FIRST_SLOTS];

    private int size;

    /** Takes note of a text; the place of the first one like it. */
    Optional<Span> add(String text, Span span) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        long one = hash.getLong();
        long other = hash.getLong();
        int slot = slot(one, other);
        if (places[slot] != 0) {
            return Optional.of(unpacked(places[slot], span.file()));
        }
        put(slot, one, other, packed(span));
        if (++size > places.length / 4 * 3) {
            grow();
        }
        return Optional.empty();
    }

    private int slot(long one, long other) {
        int mask = places.length - 1;
        int slot = (int) one & mask;
        while (places[slot] != 0 && (high[slot] != one || low[slot] != other)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void put(int slot, long one, long other, long place) {
        high[slot] = one;
        low[slot] = other;
        places[slot] = place;
    }

    private void grow() {
        long[] ones = high;
        long[] others = low;
        long[] known = places;
        high = new long[known.length * 2];
        low = new long[known.length * 2];
        places = new long[known.length * 2];
        for (int i = 0; i < known.length; i++) {
            if (known[i] != 0) {
                put(slot(ones[i], others[i]), ones[i], others[i], known[i]);
            }
        }
    }

    private static long packed(Span span) {
        return (long) span.line() << 32
                | (long) Math.min(span.column(), 0xFFFF) << 16
                | Math.min(span.length(), 0xFFFF);
    }

    private static Span unpacked(long place, String file) {
        return new Span(file, (int) (place >>> 32), (int) (place >>> 16 & 0xFFFF), (int) (place & 0xFFFF));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
