package dev.permatrix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.MatrixList;
import dev.permatrix.compiler.emission.MatrixSummary;
import dev.permatrix.compiler.emission.MatrixSummary.Figure;
import dev.permatrix.compiler.emission.MatrixSummary.FigureGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteReportTest {

    private static final FigureGroup SIZE =
            new FigureGroup("Size", List.of(new Figure("3 permissions", "", ""), new Figure("9 cells", "", "")));
    private static final FigureGroup STATEMENTS =
            new FigureGroup("Statements", List.of(new Figure("none stated", "", "")));

    @Test
    void theLastRowHasTheTotalsUnderTheirHeadings() {
        List<String> told = told(new MatrixList(
                List.of(matrix("Shop", "1 permission"), matrix("Desk", "2 permissions")), List.of(STATEMENTS, SIZE)));
        int last = told.lastIndexOf("tableRow()");
        assertThat(told.subList(last, told.size()))
                .startsWith(
                        "tableRow()",
                        "tableHeaderCell()",
                        "text(All matrices)",
                        "tableHeaderCell_()",
                        "tableCell()",
                        "text(3 permissions)",
                        "lineBreak()",
                        "text(9 cells)",
                        "tableCell_()",
                        "tableCell()",
                        "text(none stated)",
                        "tableCell_()",
                        "tableCell()",
                        "tableCell_()",
                        "tableRow_()");
        assertThat(told.stream().filter("tableRow()"::equals)).hasSize(4);
    }

    @Test
    void oneMatrixNeedsNoTotals() {
        List<String> told = told(new MatrixList(List.of(matrix("Shop", "1 permission")), List.of()));
        assertThat(told).contains("text(Shop)").doesNotContain("text(All matrices)");
        assertThat(told.stream().filter("tableRow()"::equals)).hasSize(2);
    }

    private static List<String> told(MatrixList list) {
        Recorder recorder = new Recorder();
        new SiteReport(list, "permatrix").write(recorder.sink());
        return recorder.calls();
    }

    private static MatrixSummary matrix(String name, String size) {
        FigureGroup figures = new FigureGroup("Size", List.of(new Figure(size, "permissions", "")));
        FigureGroup statements = new FigureGroup("Statements", List.of(new Figure("none stated", "", "")));
        return new MatrixSummary(name + ".html", name, "", "", List.of(figures, statements), name + ".matrix", "");
    }
}
