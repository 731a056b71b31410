package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.html.HtmlEmitter;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.SuitePlan;
import dev.permatrix.compiler.results.TestId;
import dev.permatrix.compiler.results.TestReports;
import dev.permatrix.compiler.results.TestSubject;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page of one matrix whose tests ran, and what is looked at on it.
 *
 * @param folder of the reports
 */
record TestedPage(Path folder) {

    static final SuiteCase CRM = SuiteCase.named("crm");
    static final Emission EMISSION = CRM.emission(CRM.matrix().table());
    static final SuitePlan PLAN = SuitePlanner.plan(EMISSION);

    Document page(WrittenReports reports) {
        return Jsoup.parse(html(EMISSION.with(results(reports))));
    }

    MatrixResults results(WrittenReports reports) {
        reports.in(folder);
        return MatrixResults.of(PLAN, read());
    }

    TestReports read() {
        return TestReports.read(List.of(new TestReports.Folder(folder, "reports")))
                .orElseThrow();
    }

    static String html(Emission emission) {
        return new HtmlEmitter().emit(emission).get(0).text();
    }

    static String head(Document page) {
        return page.select("dl.sum dt:containsOwn(Tests) + dd").text();
    }

    static String mark(Element cell) {
        return cell.select(".ts").text();
    }

    static TestId id(String permission) {
        return PLAN.tests().stream()
                .filter(it -> isOf(it, permission) || isOf(it, "add_user") && permission.equals("manage_users"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static boolean isOf(PlannedTest test, String permission) {
        return test.subject() instanceof TestSubject.OfPermission of
                && of.permission().id().equals(permission);
    }
}
