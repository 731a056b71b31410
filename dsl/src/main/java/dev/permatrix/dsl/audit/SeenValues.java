package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.source.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Texts of one file that were seen before, and where: about 32 bytes each, however long they are. A text is kept as the
 * first 128 bits of its SHA-256, so that two are taken for one about once in 10²⁶ files of a million.
 */
final class SeenValues {

    private static final int PARTS = 256;

    private final MessageDigest digest = sha256();
    private final Part[] parts = new Part[PARTS];

    SeenValues() {
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part();
        }
    }

    /** Takes note of a text; the place of the first one like it. */
    Optional<Span> add(String text, Span span) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong();
        long low = hash.getLong();
        long first = parts[(int) (high >>> 56)].add(high, low, packed(span));
        return first == 0 ? Optional.empty() : Optional.of(unpacked(first, span.file()));
    }

    /** Line in the upper half, column and length in 16 bits each. */
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

    /**
     * An open hash table. There are many small ones, so that growing needs little memory besides, and they grow by a
     * quarter, so that little of it is free.
     */
    private static final class Part {

        /** Each slot takes three: the hash in two halves, and the place, which is 0 where the slot is free. */
        private long[] slots = new long[3 * 8];

        private int size;

        /** The place of the first one like it; 0 if there was none. */
        long add(long high, long low, long place) {
            int slot = slot(slots, high, low);
            if (slots[slot + 2] != 0) {
                return slots[slot + 2];
            }
            put(slots, slot, high, low, place);
            size++;
            if (size * 3 > slots.length / 6 * 5) {
                grow();
            }
            return 0;
        }

        private static int slot(long[] slots, long high, long low) {
            int slot = 3 * (int) ((low >>> 1) % (slots.length / 3));
            while (slots[slot + 2] != 0 && (slots[slot] != high || slots[slot + 1] != low)) {
                slot = (slot + 3) % slots.length;
            }
            return slot;
        }

        private static void put(long[] slots, int slot, long high, long low, long place) {
            slots[slot] = high;
            slots[slot + 1] = low;
            slots[slot + 2] = place;
        }

        private void grow() {
            long[] more = new long[3 * (slots.length / 3 * 5 / 4 + 1)];
            for (int i = 0; i < slots.length; i += 3) {
                if (slots[i + 2] != 0) {
                    put(more, slot(more, slots[i], slots[i + 1]), slots[i], slots[i + 1], slots[i + 2]);
                }
            }
            slots = more;
        }
    }
}
