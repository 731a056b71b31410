package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.SuitePlan;
import dev.permatrix.compiler.results.TestReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java that is wrong where no cell speaks of it: for users who hold several roles. */
class TestedElsewhereTest {

    private static final String MATRIX = """
            matrix Several
              users hold any roles
            role Clerk, Editor, Guest
            legend
              yes means allow
              no means deny
            table "T"
              | Permission | Clerk | Editor | Guest |
              | Open door  | yes   | no     | no    |
              | Shut door  | yes   | yes    | no    |
            """;

    @TempDir
    private Path folder;

    @Test
    void eachOfTheRolesSaysSoAndNoOther() throws IOException {
        SuiteCase matrix = SuiteCase.of(Files.writeString(folder.resolve("several.matrix"), MATRIX));
        Emission emission = matrix.emission(matrix.matrix().table());
        SuitePlan plan = SuitePlanner.plan(emission);
        new WrittenReports(plan)
                .failing(
                        plan.tests().get(0).id(),
                        "open_door: 1 wrong answers in 2/CLERK+EDITOR.\n  of 8 situations: no in 4.")
                .in(folder);
        TestReports reports = TestReports.read(List.of(new TestReports.Folder(folder, "reports")))
                .orElseThrow();

        Document page = Jsoup.parse(TestedPage.html(emission.with(MatrixResults.of(plan, reports))));

        assertThat(mark(page, "open_door", "Clerk")).isEqualTo("failed in other situations");
        assertThat(mark(page, "open_door", "Editor")).isEqualTo("failed in other situations");
        assertThat(mark(page, "open_door", "Guest")).isEqualTo("verified");
        assertThat(mark(page, "shut_door", "Clerk")).isEqualTo("verified");
        assertThat(page.getElementById("data").data())
                .contains("It also failed where a user holds the role beside others, or is not signed in.")
                .doesNotContain("\"word\":\"failed: answered");
    }

    private static String mark(Document page, String permission, String role) {
        return TestedPage.mark(page.getElementById("row-" + permission + "." + role));
    }
}
