package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * What the page compares, and every difference.
 *
 * @param before the earlier matrix
 * @param after the matrix on the page
 * @param same says that nothing changed in meaning; empty where something did
 * @param figures what changed, in figures and names, and where its details are
 * @param notes what the tables below don't show
 * @param lists every difference, a table a kind
 * @param text the same for a pull request
 * @param filters what the rows can be filtered by; one, or none where no cell of the tables changed
 */
public record ComparisonView(
        File before,
        File after,
        String same,
        List<HeadView.Figure> figures,
        List<String> notes,
        List<Listed> lists,
        String text,
        List<Filter> filters) {

    public boolean hasFigures() {
        return !figures.isEmpty();
    }

    public boolean hasLists() {
        return !lists.isEmpty();
    }

    /** What a matrix is called, and what it held. */
    public record File(String name, String content) {}

    /**
     * One table of differences.
     *
     * @param more how many rows it doesn't name, in words; empty where it names all
     */
    public record Listed(
            String id, String title, int count, List<String> columns, List<List<Named>> rows, String more) {}

    /**
     * A cell of such a table under its heading.
     *
     * @param links each thing that it names, where it names things; else none
     * @param text what it says where it names none
     */
    public record Named(String heading, List<LinkView> links, String text) {}

    /**
     * Which rows are shown.
     *
     * @param any the choice of every row with a change
     * @param shown says that others are hidden
     */
    public record Filter(String any, String shown, List<Kind> kinds) {}

    /** The choice of rows with one kind of change. */
    public record Kind(String kind, String words) {}
}
