package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * Tables that are too large to stand in the page as a table: a script draws the rows that are in sight.
 *
 * @param caption what a screen reader calls the table
 * @param size how large it is, in words
 * @param kinds those that there are, to choose from
 * @param rows a line for each row: label, place on the page, statements, assumptions, tags, place in the file, the line that
 *     it leads to, number of its group, numbers of its hints, numbers of what became of its cells' tests, and of
 *     what changed in them
 * @param groups the headings
 * @param bits how many bits a cell has
 * @param cells the number of each cell's answer, row by row, in signs that need no escapes
 * @param tables what stands around the rows of each table
 */
public record LargeView(
        String caption,
        String size,
        List<Kind> kinds,
        String rows,
        List<String> groups,
        int bits,
        String cells,
        List<Part> tables) {

    /** A kind of answer that readers can look for. */
    public record Kind(String tone, String word) {}

    /** A table as the author wrote it, without its rows. */
    public record Part(
            String id, String label, int rows, List<TableView.NoteView> notes, TraceView trace, LinkView place) {
        public boolean hasNotes() {
            return !notes.isEmpty();
        }
    }
}
