package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.MatrixList;
import dev.permatrix.compiler.emission.MatrixSummary;
import dev.permatrix.compiler.emission.MatrixSummary.FigureGroup;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.html.view.IndexView;
import dev.permatrix.compiler.words.Texts;
import java.util.List;

/**
 * Makes the page that lists all matrices of a project, with their figures and links to their pages. Like these it needs
 * no network and holds no date; it alone needs other files: those that it links to.
 */
public final class HtmlIndex {

    private final Texts texts = Texts.english();
    private final PageTemplate template = PageTemplate.of("index.mustache");

    /** Nothing where there is nothing to list. */
    public List<GeneratedFile> emit(List<Emission> emissions) {
        if (emissions.isEmpty()) {
            return List.of();
        }
        String html = template.render(view(emissions));
        return List.of(new GeneratedFile(GeneratedFile.Root.REPORT, ReportFormat.INDEX, html));
    }

    /** What the list says, for who shows it in another form. */
    public MatrixList list(List<Emission> emissions) {
        List<PageContext> pages =
                emissions.stream().map(it -> PageContext.of(it, texts)).toList();
        return new MatrixList(
                pages.stream().map(it -> new MatrixFigures(it).summary()).toList(),
                pages.size() < 2 ? List.of() : new IndexTotals(pages, texts).figures());
    }

    private IndexView view(List<Emission> emissions) {
        MatrixList list = list(emissions);
        List<MatrixSummary> rows = list.matrices();
        List<String> headings = list.headings();
        String maker = emissions.get(0).maker();
        return new IndexView(
                texts.words(),
                texts.count("indexSize", rows.size()),
                maker,
                texts.of("indexMadeBy", maker),
                headings,
                rows.stream().map(row -> row(row, headings)).toList(),
                list.totals().isEmpty() ? List.of() : under(headings, list.totals()));
    }

    /** A cell under every heading, also where the page of this matrix has no such figures. */
    private static IndexView.Row row(MatrixSummary matrix, List<String> headings) {
        return new IndexView.Row(matrix, under(headings, matrix.figures()));
    }

    private static List<FigureGroup> under(List<String> headings, List<FigureGroup> figures) {
        return headings.stream()
                .map(heading -> figures.stream()
                        .filter(it -> it.heading().equals(heading))
                        .findFirst()
                        .orElse(new FigureGroup(heading, List.of())))
                .toList();
    }
}
