package dev.permatrix.compiler.html.view;

import java.util.List;
import java.util.Map;

/**
 * The page of what changed between two matrices.
 *
 * @param t every word that is not an author's
 * @param before the name of the earlier file, and of its variant
 * @param text the same as text for a pull request
 */
public record DiffView(
        Map<String, String> t,
        String before,
        String after,
        String summary,
        List<Filter> filters,
        List<Grid> grids,
        List<Section> sections,
        String text) {

    /** One kind of change that can be hidden. */
    public record Filter(String id, String label, int count) {}

    /**
     * The table of permissions and roles with what changed in it; one, or none where no decision did.
     *
     * @param roles the headings of its columns
     */
    public record Grid(List<String> roles, List<Row> rows) {}

    /** A permission. {@code state}: {@code same} where nothing changed, else {@code changed}. */
    public record Row(String label, String entity, String state, List<Cell> cells) {}

    /** What changed for one role; nothing where nothing did. */
    public record Cell(String role, List<Change> changes) {}

    /**
     * One change of a cell.
     *
     * @param tone of the style sheet
     * @param when empty where always
     */
    public record Change(String arrow, String tone, String kind, String after, String before, String when) {}

    /** One table. */
    public record Section(String id, String title, int count, List<String> columns, List<List<Named>> rows) {}

    /** A cell of a table under its heading. */
    public record Named(String heading, String text) {}
}
