package dev.permatrix.compiler.junit;

import static dev.permatrix.compiler.junit.TestedPage.EMISSION;
import static dev.permatrix.compiler.junit.TestedPage.PLAN;
import static dev.permatrix.compiler.junit.TestedPage.head;
import static dev.permatrix.compiler.junit.TestedPage.html;
import static dev.permatrix.compiler.junit.TestedPage.id;
import static dev.permatrix.compiler.junit.TestedPage.isOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.html.HtmlIndex;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.SuitePlan;
import dev.permatrix.compiler.results.TestId;
import dev.permatrix.compiler.results.TestReports;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says of its tests as a whole, and beside the cells. */
@DisplayName("The page of a tested matrix")
class TestedPageTest {

    @TempDir
    private Path folder;

    @Test
    void theListOfPagesCountsTheCellsOfAllMatrices() {
        WrittenReports reports = new WrittenReports(PLAN)
                .without(id("read_the_help"))
                .failing(
                        id("contact.view_contacts"),
                        "contact.view_contacts: 2 wrong answers in 7/USER.\n  of 16 situations: no in 14.\n  why");
        String html = new HtmlIndex()
                .emit(List.of(EMISSION.with(tested().results(reports)), EMISSION))
                .get(0)
                .text();

        assertThat(Jsoup.parse(html).select("tfoot td[data-h=Tests] .fig").eachText())
                .containsExactly("1 cell failed", "68 cells not looked at", "59 cells verified");
    }

    @Test
    void saysThatTheTestsRanOnOtherContent() {
        Document page = tested().page(new WrittenReports(PLAN).ofContent("0123456789ab"));

        assertThat(head(page)).isEqualTo("ran on other content");
        assertThat(page.select(".ts")).isEmpty();
        assertThat(page.select("#tests").text()).contains("made from other content");
    }

    @Test
    void saysThatItWasMadeBeforeTheTests() {
        MatrixResults none = MatrixResults.of(PLAN, TestReports.none());

        assertThat(head(Jsoup.parse(html(EMISSION.with(none))))).isEqualTo("not run yet");
        assertThat(head(Jsoup.parse(html(EMISSION)))).isEqualTo("not looked at");
    }

    @Test
    void isTheSameForTheSameResults() {
        WrittenReports reports = new WrittenReports(PLAN).failing(id("manage_users"), "x");

        assertThat(html(EMISSION.with(tested().results(reports))))
                .isEqualTo(html(EMISSION.with(tested().results(reports))));
    }

    @Test
    void linksAStatementOfTheDocumentToTheTestsOfWhatCitesIt() {
        SuiteCase matrix = SuiteCase.of(Path.of("../matrices/onepagecrm/onepagecrm.matrix"));
        Emission emission = matrix.emission(matrix.matrix().table());
        SuitePlan plan = SuitePlanner.plan(emission);
        TestId deleting = plan.tests().stream()
                .filter(it -> isOf(it, "delete_account"))
                .map(PlannedTest::id)
                .findFirst()
                .orElseThrow();
        new WrittenReports(plan)
                .failing(deleting, "delete_account: 1 wrong answers in 1/ADMINISTRATOR.")
                .in(folder);

        Document page = Jsoup.parse(html(emission.with(MatrixResults.of(plan, tested().read()))));

        assertThat(page.select("#s-OP-R02 .ts").text()).isEqualTo("failed");
        assertThat(page.select("#s-OP-R03 .ts").text()).isEqualTo("verified");
    }

    private TestedPage tested() {
        return new TestedPage(folder);
    }
}
