package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.html.HtmlEmitter;
import dev.permatrix.compiler.html.HtmlIndex;
import dev.permatrix.compiler.html.PanelTests;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.SuitePlan;
import dev.permatrix.compiler.results.TestId;
import dev.permatrix.compiler.results.TestReports;
import dev.permatrix.compiler.results.TestState;
import dev.permatrix.compiler.results.TestSubject;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a test that ran, by the report of it, to the cell on the page. */
@DisplayName("The page of a tested matrix")
class TestedPageTest {

    private static final SuiteCase CRM = SuiteCase.named("crm");
    private static final Emission EMISSION = CRM.emission(CRM.matrix().table());
    private static final SuitePlan PLAN = SuitePlanner.plan(EMISSION);

    @TempDir
    private Path folder;

    @Test
    void marksEveryCellAsVerified() {
        Document page = page(new WrittenReports(PLAN));

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
        Document page = page(new WrittenReports(PLAN)
                .failing(
                        id("contact.view_contacts"),
                        "contact.view_contacts: 2 wrong answers in 7/USER.\n  User <b>why</b>"));

        Map<String, String> marks = page.select("[id^=row-contact.view_contacts.]").stream()
                .collect(Collectors.toMap(Element::id, TestedPageTest::mark));
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
    void theListOfPagesCountsTheCellsOfAllMatrices() {
        WrittenReports reports = new WrittenReports(PLAN)
                .without(id("read_the_help"))
                .failing(
                        id("contact.view_contacts"),
                        "contact.view_contacts: 2 wrong answers in 7/USER.\n  of 16 situations: no in 14.\n  why");
        String html = new HtmlIndex()
                .emit(List.of(EMISSION.with(results(reports)), EMISSION))
                .get(0)
                .text();

        assertThat(Jsoup.parse(html).select("tfoot td[data-h=Tests] .fig").eachText())
                .containsExactly("1 cell failed", "68 cells not looked at", "59 cells verified");
    }

    @Test
    void tellsHowManySituationsOfACellFailedAndWhatWasAnswered() {
        Document page = page(
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
        Document page = page(
                new WrittenReports(PLAN).failing(id("contact.view_contacts"), "contact.view_contacts: " + message));

        Element cell = page.getElementById("row-contact.view_contacts.FocusedUser");
        assertThat(mark(cell)).isEqualTo("failed");
        assertThat(new PanelTests(EMISSION.with(MatrixResults.of(PLAN, read())))
                        .cells().stream()
                                .filter(it -> it.part().permission().id().equals("contact.view_contacts"))
                                .toList())
                .hasSize(4)
                .noneMatch(PanelTests.Told::isKnown);
    }

    /** Two reports of one content, as of two Java versions: what is wrong in one is wrong. */
    @Test
    void isWrongWhereOneOfTwoRunsIs() throws IOException {
        String name = "contact.view_contacts";
        Path other = Files.createDirectory(folder.resolve("other"));
        new WrittenReports(PLAN)
                .failing(id(name), name + ": 2 wrong answers in 3/USER.")
                .in(folder);
        new WrittenReports(PLAN)
                .failing(id(name), name + ": 2 wrong answers in 7/FOCUSED_USER.")
                .in(other);

        TestReports read = TestReports.read(
                        List.of(new TestReports.Folder(folder, "one"), new TestReports.Folder(other, "other")))
                .orElseThrow();
        Document page = Jsoup.parse(html(EMISSION.with(MatrixResults.of(PLAN, read))));

        assertThat(page.select("[id^=row-contact.view_contacts.] .ts.bad")).hasSize(2);
    }

    @Test
    void marksAllCellsOfATestThatBrokeOff() {
        Document page =
                page(new WrittenReports(PLAN).failing(id("contact.view_contacts"), "java.lang.StackOverflowError"));

        assertThat(page.select(".grid .ts.bad")).hasSize(4);
    }

    @Test
    void saysWhichCellsWereNotTried() {
        Document page = page(new WrittenReports(PLAN).without(id("read_the_help")));

        assertThat(page.select(".grid .ts.open"))
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.text()).isEqualTo("not run"));
        assertThat(head(page)).contains("1 not run");
    }

    @Test
    void saysThatTheTestsRanOnOtherContent() {
        Document page = page(new WrittenReports(PLAN).ofContent("0123456789ab"));

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

        assertThat(html(EMISSION.with(results(reports)))).isEqualTo(html(EMISSION.with(results(reports))));
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

        Document page = Jsoup.parse(html(emission.with(MatrixResults.of(plan, read()))));

        assertThat(page.select("#s-OP-R02 .ts").text()).isEqualTo("failed");
        assertThat(page.select("#s-OP-R03 .ts").text()).isEqualTo("verified");
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

        MatrixResults results = results(reports);

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

    @Test
    void findsTheChangeThatIsWrong() {
        PlannedTest test = PLAN.tests().stream()
                .filter(it -> it.subject() instanceof TestSubject.OfChange change
                        && change.type().kind() == OperationKind.LOCK
                        && holds(change.actors(), "Administrator")
                        && holds(change.targets(), "User"))
                .findFirst()
                .orElseThrow();

        MatrixResults results =
                results(new WrittenReports(PLAN).failing(test.id(), "lock: 1 wrong answers in 0/0.\n  x"));

        TestSubject.OfChange change = (TestSubject.OfChange) test.subject();
        assertThat(state(results, change, "Administrator", "User")).isEqualTo(TestState.FAILED);
        assertThat(state(results, change, "Administrator", "FocusedUser")).isEqualTo(TestState.VERIFIED);
        assertThat(state(results, change, "User", "User")).isEqualTo(TestState.VERIFIED);
    }

    /** Whether it speaks of cells: answers don't show those behind them. */
    private static boolean isSeenByTheCompilerAlone(Element promise) {
        return promise.select("pre").text().contains(" cells");
    }

    private static TestState state(MatrixResults results, TestSubject.OfChange change, String actor, String target) {
        return results.of(change.type(), holds(actor), holds(target))
                .orElseThrow()
                .state();
    }

    private static boolean holds(List<TestSubject.Party> parties, String role) {
        return parties.stream().allMatch(holds(role));
    }

    private static Predicate<TestSubject.Party> holds(String role) {
        return party -> party.held().stream().anyMatch(it -> it.id().equals(role));
    }

    private static TestId id(String permission) {
        return PLAN.tests().stream()
                .filter(it -> isOf(it, permission) || isOf(it, "add_user") && permission.equals("manage_users"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static boolean isOf(PlannedTest test, String permission) {
        return test.subject() instanceof TestSubject.OfPermission of
                && of.permission().id().equals(permission);
    }

    private Document page(WrittenReports reports) {
        return Jsoup.parse(html(EMISSION.with(results(reports))));
    }

    private MatrixResults results(WrittenReports reports) {
        reports.in(folder);
        return MatrixResults.of(PLAN, read());
    }

    private TestReports read() {
        return TestReports.read(List.of(new TestReports.Folder(folder, "reports")))
                .orElseThrow();
    }

    private static String html(Emission emission) {
        return new HtmlEmitter().emit(emission).get(0).text();
    }

    private static String head(Document page) {
        return page.select("dl.sum dt:containsOwn(Tests) + dd").text();
    }

    private static String mark(Element cell) {
        return cell.select(".ts").text();
    }
}
