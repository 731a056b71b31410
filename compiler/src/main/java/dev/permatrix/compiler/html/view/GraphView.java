package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * Who may move whom from role to role, as drawings with the same places in each.
 *
 * @param lead what an arrow means
 * @param leftOut why nothing is drawn; empty where something is
 * @param notes what the numbers at the arrows mean
 * @param boxes which roles stand in a box that has several
 * @param still for whom no arrow is drawn; empty for none
 */
public record GraphView(
        String lead,
        String leftOut,
        List<FigureView> figures,
        List<NoteView> notes,
        List<BoxView> boxes,
        String still) {

    public boolean isDrawn() {
        return !figures.isEmpty();
    }

    public boolean hasNotes() {
        return !notes.isEmpty();
    }

    public boolean hasBoxes() {
        return !boxes.isEmpty();
    }

    /**
     * What some actors may.
     *
     * @param own what is so of themselves; empty where nothing is told
     * @param description every arrow in words
     */
    public record FigureView(
            String id,
            String actors,
            String own,
            String title,
            String description,
            String width,
            String height,
            List<ArrowView> arrows,
            List<NodeView> nodes) {}

    /**
     * An arrow.
     *
     * @param tone which stroke it has: {@code may}, {@code part} or {@code open}
     * @param head the corners of its head
     * @param badges its number, at most one
     */
    public record ArrowView(String tone, String path, String head, List<BadgeView> badges) {}

    /** A number, and its middle. */
    public record BadgeView(String number, String x, String y, String textY) {}

    /** A box with words. */
    public record NodeView(String x, String y, String width, String height, String label) {}

    /** What a number means. */
    public record NoteView(String tone, String number, String words, List<ReasonView> reasons) {}

    /** The roles of one box. */
    public record BoxView(String label, String roles) {}
}
