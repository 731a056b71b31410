package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.util.Arrays;

/** From the number of a character in a file, counted in code points from 0, to its line and column. */
final class SourcePlaces {

    private final String file;
    private final int[] points;
    private final int[] starts;

    SourcePlaces(SourceFile source) {
        this.file = source.name();
        this.points = source.text().codePoints().toArray();
        int[] found = new int[points.length + 1];
        int count = 1;
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '\n') {
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    int length() {
        return points.length;
    }

    int point(int index) {
        return points[index];
    }

    /** Counted from 0. */
    int line(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    /** From one character to the one in front of another; only what is in the first line. */
    Span span(int from, int to) {
        int start = Math.max(0, Math.min(from, points.length));
        int line = line(start);
        int end = line + 1 < starts.length ? starts[line + 1] - 1 : points.length;
        int length = Math.max(0, Math.min(to, end) - start);
        return new Span(file, line + 1, start - starts[line] + 1, length);
    }
}
