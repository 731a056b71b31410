package dev.permatrix.compiler.html.view;

import java.util.List;

/** The matrix as written. */
public record SourceView(String file, String size, List<Line> lines) {

    /** One line; its id ends in its number. */
    public record Line(String id, String code) {}
}
