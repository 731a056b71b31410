package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * A table as the author laid it out: columns, rows and notes in their order. Whatever its layout, a row is of
 * permissions and a column of roles; {@code layout} tells how it was written.
 *
 * @param keyHeaders the headers of the key columns, where there are several; else none
 */
public record Table(
        String label,
        Layout layout,
        List<String> keyHeaders,
        List<Column> columns,
        List<Row> rows,
        List<TableNote> notes,
        Trace trace,
        Span span) {

    /** How a table was written. */
    public enum Layout {
        /** A row for each permission. */
        BY_PERMISSION,
        /** A row for each role, and a column for each permission. */
        BY_ROLE,
        /** A row for each entity, or entity and relation; cells are steps of a level. */
        OF_LEVEL
    }

    public Table {
        Objects.requireNonNull(layout, "layout");
        keyHeaders = List.copyOf(keyHeaders);
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
