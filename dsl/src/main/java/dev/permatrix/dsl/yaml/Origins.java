package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.source.Span;
import java.util.Arrays;

/** The places of many characters, without an object for each. */
final class Origins {

    private static final int FIRST_CAPACITY = 4_096;

    private int[] lines = new int[FIRST_CAPACITY];
    private int[] columns = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int size;

    void add(Span origin) {
        add(origin.line(), origin.column(), origin.endColumn());
    }

    /** The place behind the last character. */
    void addBehind() {
        int last = size - 1;
        add(last < 0 ? 1 : lines[last], last < 0 ? 1 : ends[last], last < 0 ? 1 : ends[last]);
    }

    private void add(int line, int column, int end) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
            columns = Arrays.copyOf(columns, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        lines[size] = line;
        columns[size] = column;
        ends[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    /** From one character to the one in front of another: what of it is in the first one's line. */
    Span span(String file, int from, int to) {
        if (size == 0) {
            return Span.startOf(file);
        }
        int first = Math.min(from, size - 1);
        int end = columns[first];
        for (int i = first; i < Math.min(to, size) && lines[i] == lines[first]; i++) {
            end = Math.max(end, ends[i]);
        }
        return new Span(file, lines[first], columns[first], end - columns[first]);
    }
}
