package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each character of a YAML text stands in its file: found by walking through both. Exact but for characters that
 * are written as numbers, which get the place that they begin at.
 *
 * @param from where the text starts in the file, with its quotes
 * @param to where it ends
 */
record TextPlaces(SourcePlaces source, int from, int to) {

    /** More than any escape, and more than the white space that a line break and its indentation leave. */
    private static final int FARTHEST = 60;

    /** The places of the text's code points, each of length 1. */
    List<Span> of(String text) {
        List<Span> places = new ArrayList<>();
        int next = isBlock() ? behindLine() : from;
        for (int point : text.codePoints().toArray()) {
            int found = find(point, next);
            int place = found < 0 ? Math.min(next, Math.max(from, to - 1)) : found;
            places.add(source.span(place, place + 1));
            next = found < 0 ? next : found + 1;
        }
        return places;
    }

    /** Whether it is one of the texts that stand in the lines below {@code |} or {@code >}. */
    private boolean isBlock() {
        return from < to && (source.point(from) == '|' || source.point(from) == '>');
    }

    private int behindLine() {
        int next = from;
        while (next < to && source.point(next) != '\n') {
            next++;
        }
        return next;
    }

    private int find(int point, int start) {
        int end = Math.min(to, start + FARTHEST);
        for (int i = start; i < end; i++) {
            boolean blank = point == ' ' && source.point(i) == '\n';
            if (source.point(i) == point || blank) {
                return i;
            }
        }
        return -1;
    }
}
