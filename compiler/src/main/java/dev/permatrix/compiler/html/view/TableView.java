package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * A table as the author laid it out: permissions down and roles across, or the other way round.
 *
 * @param corner what the rows are
 * @param keys the headers of further key columns; mostly none
 * @param columns how many there are, those of the labels and keys included
 * @param many whether there are too many heads for a phone to show them side by side
 * @param wide whether there are too many for any screen, so that the table scrolls in itself
 */
public record TableView(
        String id,
        String label,
        String corner,
        List<String> keys,
        int columns,
        boolean many,
        boolean wide,
        List<ColumnView> heads,
        List<Group> groups,
        List<NoteView> notes,
        TraceView trace,
        LinkView place) {

    public int headCount() {
        return heads.size();
    }

    public boolean hasNotes() {
        return !notes.isEmpty();
    }

    /**
     * The head of a column of cells.
     *
     * @param id of its own place, where it is a permission; empty for a role, which has its place among the roles
     * @param hints what a reader must know of it, such as "worked out"
     */
    public record ColumnView(String id, LinkView head, List<LinkView> marks, List<HintView> hints, TraceView trace) {}

    /**
     * Rows under one heading.
     *
     * @param heading empty where the rows stand under none
     */
    public record Group(String heading, List<RowView> rows) {
        public int size() {
            return rows.size();
        }
    }

    /**
     * A numbered note.
     *
     * @param effect such as "Only when owner or assignee."; empty for a note that only explains
     */
    public record NoteView(
            String id, String number, String effect, String explanation, TraceView trace, LinkView place) {}
}
