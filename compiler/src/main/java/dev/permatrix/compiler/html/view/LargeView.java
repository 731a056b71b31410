package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * Tables that are too large to stand in the page as a table: a script draws the rows that are in sight.
 *
 * @param caption what a screen reader calls the table
 * @param size how large it is, in words
 * @param answers the different answers, by their number
 * @param kinds those that there are, to choose from
 * @param roles a line for each column: label, place on the page, id
 * @param rows a line for each row: label, place on the page, place in the file, statements, number of its group
 * @param groups the headings
 * @param bits how many bits a cell has
 * @param cells the number of each cell's answer, row by row, in Base64 for addresses, which needs no escapes
 * @param tables what stands around the rows of each table
 */
public record LargeView(
        String caption,
        String size,
        List<Answer> answers,
        List<Kind> kinds,
        String roles,
        String rows,
        List<Group> groups,
        int bits,
        String cells,
        List<Part> tables) {

    /**
     * One answer, which many cells give.
     *
     * @param word what stands in the cells
     * @param detail the condition in short; empty where there is none
     * @param lines all that it says
     * @param rule what the author's symbol means; empty where the cell has none
     */
    public record Answer(
            String tone,
            String word,
            String detail,
            List<AnswerView> lines,
            String rule,
            String aside,
            LinkView place) {}

    /** A kind of answer that readers can look for. */
    public record Kind(String tone, String word) {}

    /** Rows under one heading. */
    public record Group(int number, String words) {}

    /** A table as the author wrote it, without its rows. */
    public record Part(
            String id, String label, int rows, List<TableView.NoteView> notes, TraceView trace, LinkView place) {
        public boolean hasNotes() {
            return !notes.isEmpty();
        }
    }
}
