package dev.permatrix.compiler.junit;

import static dev.permatrix.compiler.junit.TestedPage.EMISSION;
import static dev.permatrix.compiler.junit.TestedPage.PLAN;
import static dev.permatrix.compiler.junit.TestedPage.head;
import static dev.permatrix.compiler.junit.TestedPage.html;
import static dev.permatrix.compiler.junit.TestedPage.id;
import static dev.permatrix.compiler.junit.TestedPage.mark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.TestReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several reports tell of one test. */
@DisplayName("A matrix that was tested twice")
class TestedRunsTest {

    private static final String PERMISSION = "contact.view_contacts";

    @TempDir
    private Path folder;

    /** Two reports of one content, as of two Java versions: what is wrong in one is wrong. */
    @Test
    void isWrongWhereOneOfTwoRunsIs() throws IOException {
        Document page = page(failing("2 wrong answers in 3/USER."), failing("2 wrong answers in 7/FOCUSED_USER."));

        assertThat(page.select("[id^=row-contact.view_contacts.] .ts.bad")).hasSize(2);
    }

    @Test
    void isWrongWhicheverRunItIs() throws IOException {
        WrittenReports right = new WrittenReports(PLAN);
        WrittenReports wrong = failing("2 wrong answers in 7/FOCUSED_USER.\n  of 16 situations: no in 14.");

        for (Document page : List.of(page(right, wrong), page(wrong, right))) {
            assertThat(head(page)).startsWith("1 failed ");
            assertThat(cell(page)).isEqualTo("1 of 4 situations failed");
        }
    }

    @Test
    void countsEverySituationThatIsWrongInOneOfThem() throws IOException {
        Document page = page(
                failing("2 wrong answers in 7/FOCUSED_USER.\n  of 16 situations: no in 14."),
                failing("4 wrong answers in 7/FOCUSED_USER.\n  of 16 situations: no in 14-15."));

        assertThat(cell(page)).isEqualTo("2 of 4 situations failed");
    }

    @Test
    void knowsNoSituationWhereOneRunDoesNotTellThem() throws IOException {
        WrittenReports told = failing("2 wrong answers in 7/FOCUSED_USER.\n  of 16 situations: no in 14.");
        WrittenReports untold = failing("2 wrong answers in 7/FOCUSED_USER.");

        assertThat(cell(page(told, untold))).isEqualTo("failed");
        assertThat(cell(page(untold, told))).isEqualTo("failed");
    }

    private static WrittenReports failing(String message) {
        return new WrittenReports(PLAN).failing(id(PERMISSION), PERMISSION + ": " + message);
    }

    private static String cell(Document page) {
        return mark(page.getElementById("row-contact.view_contacts.FocusedUser"));
    }

    private Document page(WrittenReports one, WrittenReports other) throws IOException {
        Path first = Files.createTempDirectory(folder, "one");
        Path second = Files.createTempDirectory(folder, "other");
        one.in(first);
        other.in(second);
        TestReports read = TestReports.read(
                        List.of(new TestReports.Folder(first, "one"), new TestReports.Folder(second, "other")))
                .orElseThrow();
        return Jsoup.parse(html(EMISSION.with(MatrixResults.of(PLAN, read))));
    }
}
