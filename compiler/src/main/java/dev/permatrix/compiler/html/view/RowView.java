package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * One row of a table.
 *
 * @param detail what the label has in parentheses; empty where nothing
 * @param keys what further key columns say
 * @param permissions the ids, as code names them, in the parts between which a line may break
 * @param hints what holds for every cell of the row beside the cell itself: gates, needs, other labels
 */
public record RowView(
        String id,
        LinkView label,
        String detail,
        List<KeyView> keys,
        List<LinkView> marks,
        List<List<String>> permissions,
        List<String> tags,
        boolean undecided,
        List<HintView> hints,
        TraceView trace,
        LinkView place,
        List<CellView> cells) {}
