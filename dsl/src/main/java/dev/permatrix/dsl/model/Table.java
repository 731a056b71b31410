package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;

/** A table as the author laid it out: columns, rows and notes in their order. */
public record Table(String label, List<Column> columns, List<Row> rows, List<TableNote> notes, Trace trace, Span span) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * A column of cells.
     *
     * @param header as written
     * @param roles those that it decides for, one or more; for {@code everyone else} those that no other column names
     */
    public record Column(String header, List<Role> roles, Span span) {
        public Column {
            roles = List.copyOf(roles);
        }
    }
}
