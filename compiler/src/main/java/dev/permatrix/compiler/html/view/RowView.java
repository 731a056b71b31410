package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * One row of a table.
 *
 * @param detail what the label has in parentheses; empty where nothing
 * @param permissions the ids, as code names them
 */
public record RowView(
        String id,
        String label,
        String detail,
        List<LinkView> marks,
        List<String> permissions,
        List<String> tags,
        boolean undecided,
        TraceView trace,
        LinkView place,
        List<CellView> cells) {}
