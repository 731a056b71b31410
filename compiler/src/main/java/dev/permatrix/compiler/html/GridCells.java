package dev.permatrix.compiler.html;

import java.util.Arrays;

/**
 * A small number for each cell of a large table, in as few bits as the largest needs, written in signs of six bits each;
 * each row starts a sign. They are the signs of Base64 for addresses, so that they stand in a page as they are, and a
 * script reads any cell without decoding the others.
 */
final class GridCells {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int BITS_OF_A_SIGN = 6;

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

    /** All cells, the first bits of a sign being its highest. */
    String signs() {
        StringBuilder signs = new StringBuilder();
        for (int first = 0; first < filled; first += columns) {
            row(first, signs);
        }
        return signs.toString();
    }

    private void row(int first, StringBuilder signs) {
        int bits = bits();
        long waiting = 0;
        int count = 0;
        for (int cell = first; cell < first + columns; cell++) {
            waiting = waiting << bits | numbers[cell];
            count += bits;
            while (count >= BITS_OF_A_SIGN) {
                count -= BITS_OF_A_SIGN;
                signs.append(sign(waiting >> count));
            }
        }
        if (count > 0) {
            signs.append(sign(waiting << BITS_OF_A_SIGN - count));
        }
    }

    private static char sign(long bits) {
        return SIGNS.charAt((int) bits & (1 << BITS_OF_A_SIGN) - 1);
    }
}
