package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * The matrix as written.
 *
 * @param lines none where it is too long for a page
 */
public record SourceView(String file, String size, List<Line> lines) {

    public boolean hasLines() {
        return !lines.isEmpty();
    }

    /** One line; its id ends in its number. */
    public record Line(String id, String code) {}
}
