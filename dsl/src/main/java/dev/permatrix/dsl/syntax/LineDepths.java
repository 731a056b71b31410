package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How deep each line of a matrix stands: 0 for the first line of a statement, 1 for those below it, and one more for a
 * line that continues another.
 */
public final class LineDepths {

    private final Map<Integer, Integer> depths = new TreeMap<>();

    private LineDepths() {}

    /** By line, counted from 1; lines without a word of the language have none. Of a file without errors. */
    public static Map<Integer, Integer> of(SourceFile source) {
        LineDepths found = new LineDepths();
        List<Line> lines = MatrixParser.lines(source.text());
        lines.forEach(line -> found.place(line, 0));
        Builders unheard = Builders.of(source.name(), new Reports(), UnaryOperator.identity());
        new Outline(unheard).groups(lines).forEach(found::place);
        return Map.copyOf(found.depths);
    }

    private void place(Group group) {
        group.head().ifPresent(head -> place(head, 0));
        group.body().forEach(part -> place(part, 1));
        group.inner().forEach(this::place);
    }

    private void place(Group.Part part, int depth) {
        place(part.line(), depth);
        part.remarks().forEach(remark -> place(remark, isDeeper(remark, part.line()) ? depth + 1 : 1));
    }

    /** The author may set a remark below the line that it is on, to show that it is not on the whole statement. */
    private static boolean isDeeper(Line remark, Line line) {
        return remark.first().getCharPositionInLine() > line.first().getCharPositionInLine();
    }

    private void place(Line line, int depth) {
        int row = 0;
        for (int i = 0; i < line.tokens().size(); i++) {
            if (line.tokens().get(i).getLine() != row) {
                row = line.tokens().get(i).getLine();
                depths.put(row, i == 0 || isStep(line, i) ? depth : depth + 1);
            }
        }
    }

    /** {@code when they} begins a step of a scenario, though to the parser it continues the one above. */
    private static boolean isStep(Line line, int index) {
        return line.type(index) == PermatrixLexer.WHEN && line.type(index + 1) == PermatrixLexer.THEY;
    }
}
