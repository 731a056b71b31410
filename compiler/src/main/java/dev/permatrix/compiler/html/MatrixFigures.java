package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.MatrixSummary;
import dev.permatrix.compiler.emission.MatrixSummary.Figure;
import dev.permatrix.compiler.emission.MatrixSummary.FigureGroup;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.html.view.HeadView;
import java.util.List;
import java.util.Set;

/** The figures in the head of a page, for a list of pages. */
final class MatrixFigures {

    private final PageContext page;

    MatrixFigures(PageContext page) {
        this.page = page;
    }

    MatrixSummary summary() {
        HeadView head = head();
        return new MatrixSummary(
                ReportFormat.HTML.fileName(page.model().matrix().id()),
                head.product(),
                head.label(),
                page.emission()
                        .variant()
                        .map(it -> page.texts().of("aboutVariant", it))
                        .orElse(""),
                head.figures().stream().map(MatrixFigures::group).toList(),
                head.file().words(),
                head.content());
    }

    private HeadView head() {
        TraceabilitySection traceability = new TraceabilitySection(page);
        return new HeadSection(page)
                .view(new OpenSection(page).view(), traceability.assumptions(), traceability.statements(), Set.of());
    }

    private static FigureGroup group(HeadView.Figure figure) {
        List<Figure> figures = figure.entries().stream()
                .map(it -> new Figure(it.figure().words(), it.figure().id(), it.tone()))
                .toList();
        return new FigureGroup(figure.heading(), figures);
    }
}
