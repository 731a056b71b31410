package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * A table as the author laid it out, with one column for each role.
 *
 * @param columns how many there are, that of the labels included
 * @param many whether there are too many roles for a phone to show them side by side
 * @param wide whether there are too many for any screen, so that the table scrolls in itself
 */
public record TableView(
        String id,
        String label,
        int columns,
        boolean many,
        boolean wide,
        List<LinkView> roles,
        List<Group> groups,
        List<NoteView> notes,
        TraceView trace,
        LinkView place) {

    public int roleCount() {
        return roles.size();
    }

    public boolean hasNotes() {
        return !notes.isEmpty();
    }

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
