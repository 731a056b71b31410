package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.MatrixList;
import dev.permatrix.compiler.emission.MatrixSummary.Figure;
import dev.permatrix.compiler.emission.MatrixSummary.FigureGroup;
import dev.permatrix.dsl.VerifiedMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that lists all pages. */
class HtmlIndexTest {

    @TempDir
    private Path folder;

    @Test
    void aRowForEachMatrixInTheirOrder() {
        Document page = Jsoup.parse(html(HtmlPages.known(HtmlPages.ONEPAGECRM), HtmlPages.known(HtmlPages.LEVELS)));
        assertThat(page.select(".sub").text()).isEqualTo("2 matrices");
        assertThat(page.select(".made").text()).isEqualTo("Made by Permatrix 0.1.0.");
        assertThat(page.select("thead th").eachText())
                .containsExactly(
                        "Matrix",
                        "Size",
                        "Promises",
                        "Tests",
                        "Open questions",
                        "To confirm",
                        "Statements of the document",
                        "Source");
        assertThat(page.select("tbody th > a").eachText()).containsExactly("OnePageCrm", "Office");
        Element first = page.selectFirst("tbody tr");
        assertThat(first.select(".fig a").eachText())
                .containsExactly(
                        "4 roles",
                        "49 permissions",
                        "196 cells",
                        "13 proved",
                        "not looked at",
                        "2 questions",
                        "15 assumptions",
                        "54 of 54 cited");
        assertThat(first.select("td:last-child").text()).matches("onepagecrm\\.matrix \\(content [0-9a-f]{12}\\)");
    }

    @Test
    void theLastRowCountsOverAllMatrices() {
        Document page = Jsoup.parse(html(HtmlPages.known(HtmlPages.ONEPAGECRM), HtmlPages.known(HtmlPages.LEVELS)));
        assertThat(page.select("tbody tr").get(1).select("td").eachText())
                .startsWith("3 roles 15 permissions 42 cells", "1 proved 1 open", "not looked at", "2 questions");
        Element totals = page.selectFirst("tfoot tr");
        assertThat(totals.select("th").text()).isEqualTo("All matrices");
        assertThat(totals.select("td").eachText())
                .containsExactly(
                        "64 permissions 238 cells",
                        "14 proved 1 open",
                        "238 cells not looked at",
                        "4 questions",
                        "15 assumptions",
                        "57 of 57 cited",
                        "–");
        assertThat(totals.select("td").eachAttr("data-h"))
                .isEqualTo(page.select("thead th").eachText().stream().skip(1).toList());
    }

    /** Who shows the list in another form, such as the site of a project, has the same totals. */
    @Test
    void theListHasTheTotalsOfThePage() {
        List<VerifiedMatrix> matrices =
                List.of(HtmlPages.known(HtmlPages.ONEPAGECRM), HtmlPages.known(HtmlPages.LEVELS));
        MatrixList list =
                new HtmlIndex().list(matrices.stream().map(HtmlPages::emission).toList());
        assertThat(list.totals().stream().map(FigureGroup::heading)).containsExactlyElementsOf(list.headings());
        assertThat(list.totals().stream().flatMap(it -> it.figures().stream()).map(Figure::words))
                .containsExactly(
                        "64 permissions",
                        "238 cells",
                        "14 proved",
                        "1 open",
                        "238 cells not looked at",
                        "4 questions",
                        "15 assumptions",
                        "57 of 57 cited");
    }

    @Test
    void oneMatrixNeedsNoTotals() {
        assertThat(new HtmlIndex()
                        .list(List.of(HtmlPages.emission(HtmlPages.known(HtmlPages.LEVELS))))
                        .totals())
                .isEmpty();
        assertThat(Jsoup.parse(html(HtmlPages.known(HtmlPages.LEVELS))).select("tfoot"))
                .isEmpty();
    }

    @Test
    void everyLinkLeadsIntoAPage() {
        VerifiedMatrix matrix = HtmlPages.known(HtmlPages.ONEPAGECRM);
        List<String> places = HtmlPages.page(matrix).select("[id]").eachAttr("id").stream()
                .map(id -> "onepagecrm.html#" + id)
                .toList();
        List<String> links = Jsoup.parse(html(matrix)).select("[href]").eachAttr("href");
        assertThat(links).contains("onepagecrm.html", "onepagecrm.html#promises");
        assertThat(places)
                .containsAll(links.stream().filter(it -> it.contains("#")).toList());
    }

    @Test
    void thePageIsHtmlWithoutMistakesAndLoadsNothing() {
        String html = html(HtmlPages.known(HtmlPages.ONEPAGECRM), HtmlPages.known(HtmlPages.DESK));
        Parser parser = Parser.htmlParser().setTrackErrors(100);
        Document page = Jsoup.parse(html, "", parser);
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("a a, td:empty, script, link, img, [src]")).isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        int columns = page.select("thead th").size();
        assertThat(page.select("tbody tr"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.select("> th, > td")).hasSize(columns));
    }

    @Test
    void textStaysText() throws IOException {
        VerifiedMatrix matrix = HtmlPages.matrix(folder, """
                matrix Crm "</title><script>alert(1)</script> {{t.lang}}"
                  users hold exactly one role
                role Owner
                legend
                  yes means allow
                table "T"
                  | Permission | Owner |
                  | Open door  | yes   |
                """);
        Emission plain = HtmlPages.emission(matrix);
        Emission variant = new Emission(
                plain.table(),
                plain.verification(),
                plain.readings(),
                plain.names(),
                Optional.of("<img src=x onerror=y>"),
                "<b>M</b>");
        String html = new HtmlIndex().emit(List.of(variant)).get(0).text();
        Document page = Jsoup.parse(html);
        assertThat(page.select("script, img, b")).isEmpty();
        assertThat(page.select("tbody .d").eachText())
                .startsWith(
                        "</title><script>alert(1)</script> {{t.lang}}", "This is the reading “<img src=x onerror=y>”.");
        assertThat(page.select(".made").text()).isEqualTo("Made by <b>M</b>.");
    }

    @Test
    void aMatrixCalledIndexHasAPageOfItsOwn() throws IOException {
        VerifiedMatrix matrix = HtmlPages.matrix(folder, """
                matrix Index "The index"
                  users hold exactly one role
                role Owner
                legend
                  yes means allow
                table "T"
                  | Permission | Owner |
                  | Open door  | yes   |
                """);
        Emission emission = HtmlPages.emission(matrix);
        List<String> files = Stream.of(new HtmlEmitter().emit(emission), new HtmlIndex().emit(List.of(emission)))
                .flatMap(List::stream)
                .map(GeneratedFile::path)
                .toList();
        assertThat(files).containsExactly("index-matrix.html", "index.html");
        assertThat(Jsoup.parse(html(matrix)).select("tbody th a").attr("href")).isEqualTo("index-matrix.html");
    }

    @Test
    void theSameMatricesGiveTheSameBytesAnywhere() {
        Locale locale = Locale.getDefault();
        String here = html(HtmlPages.matrix(HtmlPages.ONEPAGECRM));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertThat(html(HtmlPages.matrix(HtmlPages.ONEPAGECRM))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void nothingToListMakesNoList() {
        assertThat(new HtmlIndex().emit(List.of())).isEmpty();
    }

    private static String html(VerifiedMatrix... matrices) {
        List<Emission> emissions = Stream.of(matrices).map(HtmlPages::emission).toList();
        return new HtmlIndex().emit(emissions).get(0).text();
    }
}
