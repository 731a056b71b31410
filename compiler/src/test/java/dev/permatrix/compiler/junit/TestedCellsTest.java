package dev.permatrix.compiler.junit;

import static dev.permatrix.compiler.junit.TestedPage.CRM;
import static dev.permatrix.compiler.junit.TestedPage.EMISSION;
import static dev.permatrix.compiler.junit.TestedPage.PLAN;
import static dev.permatrix.compiler.junit.TestedPage.head;
import static dev.permatrix.compiler.junit.TestedPage.id;
import static dev.permatrix.compiler.junit.TestedPage.mark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.html.PanelTests;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.TestState;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a test that ran, by the report of it, to the cell on the page. */
@DisplayName("The cells of a tested matrix")
class TestedCellsTest {

    @TempDir
    private Path folder;

    @Test
    void marksEveryCellAsVerified() {
        Document page = tested().page(new WrittenReports(PLAN));

        assertThat(page.select(".grid td"))
                .hasSize(56)
                .allSatisfy(it -> assertThat(mark(it)).isEqualTo("verified"));
        assertThat(page.select("#scenarios .pr, #promises .pr"))
                .hasSizeGreaterThan(10)
                .allSatisfy(it -> assertThat(it.select(".ts.yes")).hasSize(isSeenByTheCompilerAlone(it) ? 0 : 1));
        assertThat(head(page)).isEqualTo(PLAN.tests().size() + " verified");
        assertThat(page.select("#tests .sl").text())
                .startsWith("The tests ran on this content, last 2026-03-04 05:06 UTC.");
    }

    @Test
    void marksTheCellsThatTheFailureNamesAndNoOther() {
        Document page = tested().page(new WrittenReports(PLAN)
                .failing(
                        id("contact.view_contacts"),
                        "contact.view_contacts: 2 wrong answers in 7/USER.\n  User <b>why</b>"));

        Map<String, String> marks = page.select("[id^=row-contact.view_contacts.]").stream()
                .collect(Collectors.toMap(Element::id, TestedPage::mark));
        assertThat(marks)
                .containsEntry("row-contact.view_contacts.User", "failed")
                .containsEntry("row-contact.view_contacts.Administrator", "verified")
                .containsEntry("row-contact.view_contacts.FocusedUser", "verified")
                .hasSize(4);
        assertThat(page.select(".grid .ts.bad")).hasSize(1);
        Element told =
                page.getElementById(page.select(".grid .ts.bad a").attr("href").substring(1));
        assertThat(told.text()).contains("View contacts").contains("User <b>why</b>");
        assertThat(told.select("b")).hasSize(1);
        assertThat(head(page)).startsWith("1 failed ");
    }

    @Test
    void tellsHowManySituationsOfACellFailedAndWhatWasAnswered() {
        Document page = tested().page(
                        new WrittenReports(PLAN)
                                .failing(
                                        id("contact.view_contacts"),
                                        "contact.view_contacts: 2 wrong answers in 7/FOCUSED_USER.\n  of 16 situations: no in 14.\n  why"));

        assertThat(mark(page.getElementById("row-contact.view_contacts.FocusedUser")))
                .isEqualTo("1 of 4 situations failed");
        assertThat(page.select(".grid .ts.bad")).hasSize(1);
        assertThat(page.select(".fails").text())
                .isEqualTo("1 test failed: the Java does not always answer as this page says. View contacts");
        assertThat(page.select("#tests .tm").eachText()).containsExactly("2 wrong answers:", "why");
        assertThat(page.getElementById("data").data())
                .contains("{\"tone\":\"bad\",\"word\":\"failed: answered No\"}")
                .contains("{\"tone\":\"bad\",\"word\":\"1 of 4 situations failed\"");
    }

    /** Places say who, numbers say another, or more than there are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 wrong answers in 7/FOCUSED_USER.\n  of 16 situations: no in 1.",
                "2 wrong answers in 7/FOCUSED_USER.\n  of 17 situations: no in 14.",
                "2 wrong answers in 7/FOCUSED_USER 3/USER.\n  of 16 situations: no in 14.",
                "2 wrong answers in 7/FOCUSED_USER.\n  of 16 situations: no in 14",
                "2 wrong answers in 7/FOCUSED_USER."
            })
    void callsNoSituationVerifiedWhereTheReportContradictsItself(String message) {
        Document page = tested().page(new WrittenReports(PLAN)
                .failing(id("contact.view_contacts"), "contact.view_contacts: " + message));

        Element cell = page.getElementById("row-contact.view_contacts.FocusedUser");
        assertThat(mark(cell)).isEqualTo("failed");
        assertThat(new PanelTests(EMISSION.with(MatrixResults.of(PLAN, tested().read())))
                        .cells().stream()
                                .filter(it -> it.part().permission().id().equals("contact.view_contacts"))
                                .toList())
                .hasSize(4)
                .noneMatch(PanelTests.Told::isKnown);
    }

    @Test
    void marksAllCellsOfATestThatBrokeOff() {
        Document page = tested().page(
                        new WrittenReports(PLAN).failing(id("contact.view_contacts"), "java.lang.StackOverflowError"));

        assertThat(page.select(".grid .ts.bad")).hasSize(4);
    }

    @Test
    void saysWhichCellsWereNotTried() {
        Document page = tested().page(new WrittenReports(PLAN).without(id("read_the_help")));

        assertThat(page.select(".grid .ts.open"))
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.text()).isEqualTo("not run"));
        assertThat(head(page)).contains("1 not run");
    }

    /** Java that is wrong in one cell: the cell is marked, and none of another role. */
    @ParameterizedTest
    @CsvSource({"Administrator, delete_account", "FocusedUser, contact.view_contacts", "User, contact.merge_contacts"})
    void findsTheCellThatIsWrong(String role, String permission) {
        Mutant mutant = CellMutants.of(CRM).stream()
                .filter(it ->
                        it.name().startsWith(role + " " + permission + ":") && it.fate() == Mutant.Fate.TO_BE_NOTICED)
                .findFirst()
                .orElseThrow();
        WrittenReports reports = new WrittenReports(PLAN);
        new MutantRun(CRM).failures(mutant, "PermissionsTest").forEach(it -> reports.failing(it.id(), it.message()));

        MatrixResults results = tested().results(reports);

        Permission wrong = CRM.model().permissions().stream()
                .filter(it -> it.id().equals(permission))
                .findFirst()
                .orElseThrow();
        for (Role any : CRM.model().roles()) {
            assertThat(results.of(any, List.of(wrong)).orElseThrow().state())
                    .as(any.id())
                    .isEqualTo(any.id().equals(role) ? TestState.FAILED : TestState.VERIFIED);
        }
    }

    /** Whether it speaks of cells: answers don't show those behind them. */
    private static boolean isSeenByTheCompilerAlone(Element promise) {
        return promise.select("pre").text().contains(" cells");
    }

    private TestedPage tested() {
        return new TestedPage(folder);
    }
}
