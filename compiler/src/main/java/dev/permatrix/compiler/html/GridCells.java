package dev.permatrix.compiler.html;

import java.util.Arrays;
import java.util.Base64;

/** A small number for each cell of a large table, in as few bits as the largest needs; each row starts a byte. */
final class GridCells {

    private final int columns;
    private int[] numbers = new int[1 << 10];
    private int filled;
    private int largest;

    GridCells(int columns) {
        this.columns = columns;
    }

    /** The next cell, row by row. */
    void add(int number) {
        if (filled == numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[filled++] = number;
        largest = Math.max(largest, number);
    }

    int bits() {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(largest));
    }

    /** All cells, the first bits of a byte being its highest; in Base64 for addresses without padding. */
    String base64() {
        int bits = bits();
        int width = (columns * bits + 7) / 8;
        byte[] packed = new byte[columns == 0 ? 0 : filled / columns * width];
        for (int cell = 0; cell < filled; cell++) {
            long first = (long) (cell / columns) * width * 8 + (long) (cell % columns) * bits;
            for (int bit = 0; bit < bits; bit++) {
                if ((numbers[cell] >>> (bits - 1 - bit) & 1) == 1) {
                    packed[(int) (first + bit >> 3)] |= (byte) (0x80 >>> (int) (first + bit & 7));
                }
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
    }
}
