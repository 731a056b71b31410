package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each character of a YAML text stands in its file: found by walking through both. A character that is written
 * as an escape has the place at which that begins.
 *
 * @param from where the text starts in the file, with its quotes
 * @param to where it ends
 */
record TextPlaces(SourcePlaces source, int from, int to) {

    /** The places of the text's code points, each of length 1. */
    List<Span> of(String text) {
        List<Span> places = new ArrayList<>();
        int next = isBlock() ? behindLine() : from;
        for (int point : text.codePoints().toArray()) {
            int found = find(point, next);
            int place = found < 0 ? Math.min(next, Math.max(from, to - 1)) : found;
            places.add(source.span(place, place + 1));
            next = found < 0 ? next : found + length(found);
        }
        return places;
    }

    /** Whether it is one of the texts that stand in the lines below {@code |} or {@code >}. */
    private boolean isBlock() {
        return from < to && (source.point(from) == '|' || source.point(from) == '>');
    }

    private boolean hasEscapes() {
        return source.point(from) == '"';
    }

    private int behindLine() {
        int next = from;
        while (next < to && source.point(next) != '\n') {
            next++;
        }
        return next;
    }

    /** From here on, past nothing but white space and quotes; negative where it isn't found. */
    private int find(int point, int start) {
        for (int i = start; i < to; i++) {
            int here = source.point(i);
            boolean folded = point == ' ' && here == '\n';
            boolean escaped = here == '\\' && hasEscapes() && i + 1 < to && source.point(i + 1) != '\n';
            if (here == point || folded || escaped) {
                return i;
            }
            if (!Character.isWhitespace(here) && here != '\'' && here != '"' && here != '\\') {
                return -1;
            }
        }
        return -1;
    }

    /** Of what stands for one character. */
    private int length(int index) {
        if (source.point(index) != '\\' || !hasEscapes() || index + 1 >= to) {
            return 1;
        }
        return switch (source.point(index + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }
}
