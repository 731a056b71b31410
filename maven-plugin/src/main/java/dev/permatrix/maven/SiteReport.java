package dev.permatrix.maven;

import dev.permatrix.compiler.emission.MatrixList;
import dev.permatrix.compiler.emission.MatrixSummary;
import dev.permatrix.compiler.emission.MatrixSummary.Figure;
import dev.permatrix.compiler.emission.MatrixSummary.FigureGroup;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/**
 * The report of a site: a table of all matrices, and their totals. The sink makes every text harmless.
 *
 * @param list of one or more
 * @param folder where their pages are, beside the report
 */
record SiteReport(MatrixList list, String folder) {

    static final String TITLE = "Permission matrices";
    static final String LEAD = "Who may do what: every permission matrix of this project, its figures and its page.";

    void write(Sink sink) {
        sink.head();
        sink.title();
        sink.text(TITLE);
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(TITLE);
        sink.sectionTitle1_();
        sink.paragraph();
        sink.text(LEAD);
        sink.paragraph_();
        table(sink);
        sink.section1_();
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void table(Sink sink) {
        List<String> headings = list.headings();
        int[] left = new int[headings.size() + 2];
        Arrays.fill(left, Sink.JUSTIFY_LEFT);
        sink.table();
        sink.tableRows(left, false);
        sink.tableRow();
        heading(sink, "Matrix");
        headings.forEach(it -> heading(sink, it));
        heading(sink, "Source");
        sink.tableRow_();
        list.matrices().forEach(it -> row(sink, it, headings));
        if (!list.totals().isEmpty()) {
            totals(sink, headings);
        }
        sink.tableRows_();
        sink.table_();
    }

    private static void heading(Sink sink, String words) {
        sink.tableHeaderCell();
        sink.text(words);
        sink.tableHeaderCell_();
    }

    private void row(Sink sink, MatrixSummary matrix, List<String> headings) {
        String page = folder + "/" + matrix.page();
        sink.tableRow();
        sink.tableCell();
        link(sink, page, matrix.name());
        below(sink, matrix.label());
        below(sink, matrix.reading());
        sink.tableCell_();
        cells(sink, page, matrix.figures(), headings);
        sink.tableCell();
        link(sink, page + "#source", matrix.file());
        below(sink, matrix.content());
        sink.tableCell_();
        sink.tableRow_();
    }

    /** No figure of a total leads to one page. */
    private void totals(Sink sink, List<String> headings) {
        sink.tableRow();
        heading(sink, "All matrices");
        cells(sink, "", list.totals(), headings);
        sink.tableCell();
        sink.tableCell_();
        sink.tableRow_();
    }

    private static void cells(Sink sink, String page, List<FigureGroup> figures, List<String> headings) {
        for (String heading : headings) {
            sink.tableCell();
            figures.stream()
                    .filter(it -> it.heading().equals(heading))
                    .forEach(it -> figures(sink, page, it.figures()));
            sink.tableCell_();
        }
    }

    private static void figures(Sink sink, String page, List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            if (i > 0) {
                sink.lineBreak();
            }
            figure(sink, page, figures.get(i));
        }
    }

    private static void figure(Sink sink, String page, Figure figure) {
        if (figure.leads()) {
            link(sink, page + "#" + figure.section(), figure.words());
        } else {
            sink.text(figure.words());
        }
    }

    private static void link(Sink sink, String target, String words) {
        sink.link(target);
        sink.text(words);
        sink.link_();
    }

    private static void below(Sink sink, String words) {
        if (!words.isEmpty()) {
            sink.lineBreak();
            sink.text(words);
        }
    }
}
