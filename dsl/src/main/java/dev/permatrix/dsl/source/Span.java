package dev.permatrix.dsl.source;

import java.util.Objects;

/**
 * A place in a file: where a statement, a name or a cell stands. Never crosses the end of its line.
 *
 * @param file the file's name as shown to people, with {@code /} between folders
 * @param line counted from 1
 * @param column counted from 1, in Unicode code points
 * @param length in code points; 0 marks a place between two characters
 */
public record Span(String file, int line, int column, int length) {

    public Span {
        Objects.requireNonNull(file, "file");
        if (line < 1 || column < 1 || length < 0) {
            throw new IllegalArgumentException("no such place: " + line + ":" + column + "+" + length);
        }
    }

    /** The first character of a file: where an error about the whole file points. */
    public static Span startOf(String file) {
        return new Span(file, 1, 1, 0);
    }

    /** From the start of this to the end of {@code last}; only this span where {@code last} is on another line. */
    public Span through(Span last) {
        return last.line == line && last.endColumn() > endColumn()
                ? new Span(file, line, column, last.endColumn() - column)
                : this;
    }

    /** The first column after this span. */
    public int endColumn() {
        return column + length;
    }

    /** As compilers write a place: {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
