package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of a table as the author laid it out.
 *
 * @param id unique in the matrix, qualified by the entity's key: what a grant of this row is stored under
 * @param name the short id
 * @param label the author's words, without note numbers and braces
 * @param section the heading above it
 * @param entity what the section is on; empty on the account
 * @param keys what its key columns say, in order, where the table has several; else none
 * @param permissions those that it decides, one or more; for {@code everything else} those that no other row decides
 * @param everythingElse whether it is the row {@code everything else}
 * @param cells one for each column of the table
 * @param notes the numbers on the row label
 * @param written the row as the author wrote it
 */
public record Row(
        String id,
        String name,
        String label,
        Optional<String> section,
        Optional<Entity> entity,
        List<String> keys,
        List<Permission> permissions,
        boolean everythingElse,
        List<WrittenCell> cells,
        List<String> notes,
        String written,
        Trace trace,
        Span span) {

    public Row {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(entity, "entity");
        keys = List.copyOf(keys);
        permissions = List.copyOf(permissions);
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    /** The same row, deciding these permissions. */
    public Row deciding(List<Permission> decided) {
        return new Row(
                id, name, label, section, entity, keys, decided, everythingElse, cells, notes, written, trace, span);
    }

    /** By the id alone: equal ones have one id, and these are looked up all the time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * One cell as written.
     *
     * @param symbol the legend word; empty for a blank cell
     * @param notes the numbers between brackets, such as {@code 1}
     * @param marks the letters between brackets, such as {@code a}, that restrictions carry
     */
    public record WrittenCell(String symbol, List<String> notes, List<String> marks, Span span) {
        public WrittenCell {
            notes = List.copyOf(notes);
            marks = List.copyOf(marks);
        }
    }
}
