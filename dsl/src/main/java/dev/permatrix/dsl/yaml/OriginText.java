package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.yaml.YamlNode.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The text of a matrix that knows of each of its characters where it came from. */
final class OriginText {

    private static final String QUOTE = "\"";

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> lineStarts = new ArrayList<>(List.of(0));
    private final Origins origins = new Origins();

    /** Words of the language that the file says with a key of its own, or that lie in where something stands. */
    OriginText word(String word, Span origin) {
        word.codePoints().forEach(it -> add(it, origin));
        return this;
    }

    /** A text in the words of the language. */
    OriginText sentence(Text sentence) {
        List<Span> places = sentence.places();
        int[] points = sentence.text().codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            add(inOneLine(points[i]), places.get(i));
        }
        return this;
    }

    /** A text as a label: between quotes. */
    OriginText label(Text label) {
        List<Span> places = label.places();
        int[] points = label.text().codePoints().toArray();
        word(QUOTE, edge(label.span(), true));
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '"' || points[i] == '\\') {
                add('\\', places.get(i));
            }
            add(inOneLine(points[i]), places.get(i));
        }
        return word(QUOTE, edge(label.span(), false));
    }

    /** A text as a cell. */
    OriginText cell(Text cell) {
        List<Span> places = cell.places();
        int[] points = cell.text().codePoints().toArray();
        word("| ", edge(cell.span(), true));
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '|') {
                add('\\', places.get(i));
            }
            add(inOneLine(points[i]), places.get(i));
        }
        return word(" ", edge(cell.span(), false));
    }

    /**
     * A name: as it stands where it can, else between quotes. One with quotes of its own is a label.
     *
     * @param bare whether a text can stand as it is
     */
    OriginText name(Text name, Predicate<String> bare) {
        return bare.test(name.text()) || Spelling.isLabel(name.text()) ? sentence(name) : label(name);
    }

    /** The end of a line: behind what stands in front of it. */
    OriginText end() {
        text.append('\n');
        origins.addBehind();
        lineStarts.add(origins.size());
        return this;
    }

    private static int inOneLine(int point) {
        return point == '\n' || point == '\r' ? ' ' : point;
    }

    /** The first character, or the last one. */
    private static Span edge(Span span, boolean first) {
        int length = Math.min(1, span.length());
        int column = first ? span.column() : span.endColumn() - length;
        return new Span(span.file(), span.line(), column, length);
    }

    private void add(int point, Span origin) {
        text.appendCodePoint(point);
        origins.add(origin);
    }

    String text() {
        return text.toString();
    }

    /** From a place in this text to the one in the file. */
    Span origin(Span place) {
        int start = lineStarts.get(Math.min(place.line(), lineStarts.size()) - 1) + place.column() - 1;
        return origins.span(place.file(), start, start + place.length());
    }
}
