package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Level;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one cell of a table says, of the roles of its column and the permissions of its row.
 *
 * @param notes those that the cell or its row carries
 * @param key what the row's second key says; empty where it speaks always
 * @param level where the cell may be a step of one
 * @param layer the index of the layer that the table stands in
 */
record Statement(
        Row row,
        Table.Column column,
        Row.WrittenCell cell,
        List<Note> notes,
        Optional<RowKey> key,
        Optional<Level> level,
        Trace trace,
        int layer) {

    Statement {
        notes = List.copyOf(notes);
    }

    boolean isBlank() {
        return cell.symbol().isEmpty();
    }

    /** The symbol, or the legend's word for none. */
    String symbol() {
        return isBlank() ? LegendResolver.BLANK : cell.symbol();
    }

    /** The row for readers, with all its keys. */
    String rowLabel() {
        if (row.keys().isEmpty()) {
            return row.label();
        }
        String keys = row.keys().stream().filter(key -> !key.isBlank()).collect(Collectors.joining(", "));
        return keys.isEmpty() ? row.label() : keys;
    }
}
