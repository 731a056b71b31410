package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.DiffView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.diff.DiffReport;
import dev.permatrix.dsl.diff.MatrixDiff;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the page that shows what changed between two matrices: one file without a script, which needs no other file and
 * no network, and holds no date.
 */
public final class DiffPage {

    private final Texts texts = Texts.english();
    private final PageTemplate template = PageTemplate.of("diff.mustache");

    /**
     * The page as text.
     *
     * @param before what the earlier matrix is called
     * @param text the same difference for a pull request, to be copied
     */
    public String render(MatrixDiff diff, String before, String after, String text) {
        DiffReport report = DiffReport.of(diff);
        List<DiffView.Section> sections = new ArrayList<>();
        List<DiffView.Filter> filters = new ArrayList<>();
        for (DiffReport.Section section : report.sections()) {
            String id = "s" + sections.size();
            sections.add(section(id, section));
            filters.add(new DiffView.Filter(id, section.title(), section.count()));
        }
        return template.render(new DiffView(
                texts.words(),
                before,
                after,
                report.summary(),
                filters,
                new DiffGrid(diff, texts).view(),
                sections,
                text));
    }

    private static DiffView.Section section(String id, DiffReport.Section section) {
        return new DiffView.Section(
                id,
                section.title(),
                section.count(),
                section.columns(),
                section.rows().stream().map(row -> row(section, row)).toList());
    }

    private static List<DiffView.Named> row(DiffReport.Section section, List<String> row) {
        List<DiffView.Named> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(new DiffView.Named(section.columns().get(i), row.get(i)));
        }
        return cells;
    }
}
