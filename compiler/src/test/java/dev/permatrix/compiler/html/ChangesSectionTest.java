package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.VerifiedMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesSectionTest {

    private static final String HEAD = """
        matrix M
          users hold exactly one role
        role Owner
          held by 1 or more users
        role User
        role Guest
        legend
          ✔ means allow
          ✘ means deny
          ask means on request from Owner
        table "T"
          | Permission   | Owner | User | Guest |
          | ------------ | :---: | :--: | :---: |
          | Manage users | ✔     | ask  | ✘     |
          | View all     | ✔     | ask  | ask   |
        """;

    @TempDir
    private Path folder;

    @Test
    void whatDependsOnWhoElseIsThereSaysSo() throws IOException {
        Document page = page("Owner may remove anyone");
        assertThat(cell(page, "remove", "Owner", 0))
                .startsWith("Yes, when at least 2 users hold Owner Owner may remove anyone line 17")
                .contains("No, otherwise Owner: held by 1 or more users line 4");
        assertThat(cell(page, "remove", "Owner", 1)).startsWith("Yes Owner may remove anyone line");
        assertThat(cell(page, "remove", "Guest", 3)).isEqualTo("No no rule allows it");
    }

    @Test
    void whatHangsOnARoleThatSomebodyHoldsNamesIt() throws IOException {
        Document page = page("Guest may remove Owner\n  Guest may never remove Owner while a User exists");
        assertThat(cell(page, "remove", "Guest", 1))
                .startsWith("Yes, unless there is a User or exactly 1 user holds Owner Guest may remove Owner");
        Document other = page("Guest may lock Owner\n  Guest may never lock Owner while a User exists");
        assertThat(cell(other, "lock", "Guest", 1))
                .startsWith("Yes, unless there is a User Guest may lock Owner line 17")
                .contains("No, otherwise Guest may never lock Owner while a User exists");
    }

    @Test
    void whatAGrantChangesSaysSo() throws IOException {
        Document page = page("anyone with manage_users may remove Guest");
        assertThat(cell(page, "remove", "User", 3))
                .startsWith("Yes, when “Manage users” was granted to whoever acts anyone with manage_users may remove")
                .endsWith("No, otherwise no rule allows it");
        assertThat(cell(page, "remove", "Guest", 0)).isEqualTo("No no rule allows it");
    }

    @Test
    void choicesWithOneAnswerAreToldTogether() throws IOException {
        Document page = page("Owner may change User to Guest\n  Owner may grant anything to anyone else");
        assertThat(cell(page, "change", "Owner", 2)).contains("No: to Owner", "Yes: to Guest");
        assertThat(cell(page, "change", "Guest", 2)).isEqualTo("No no rule allows it");
        assertThat(cell(page, "grant", "Owner", 2)).startsWith("Yes Owner may grant");
        assertThat(cell(page, "grant", "Owner", 3)).contains("No: Manage users not on request", "Yes: View all");
    }

    @Test
    void anOperationThatNoRuleSpeaksOfHasNoTable() throws IOException {
        Document page = page("Owner may remove anyone");
        assertThat(page.select("#changes table")).hasSize(1);
        assertThat(HtmlPages.page(HtmlPages.matrix(folder, HEAD))
                        .select("#changes")
                        .text())
                .contains("nobody may make any");
    }

    /** What must be passed to sign in is told once, above the tables. */
    @Test
    void whoeverActsIsSignedIn() throws IOException {
        VerifiedMatrix matrix = HtmlPages.matrix(folder, HEAD + """
            fact active of user
            require active to sign in
            changes "C"
              Owner may lock Guest
            """);
        assertThat(cell(HtmlPages.page(matrix), "lock", "Owner", 3)).startsWith("Yes Owner may lock Guest");
    }

    private Document page(String rules) throws IOException {
        VerifiedMatrix matrix = HtmlPages.matrix(folder, HEAD + "changes \"C\"\n  " + rules + "\n");
        return HtmlPages.page(matrix);
    }

    private static final List<String> TARGETS = List.of("Themselves", "Owner", "User", "Guest");

    /** The cell of this actor and target; rows and columns that say the same are one. */
    private static String cell(Document page, String operation, String actor, int column) {
        return page.select("#change-" + operation + " tbody tr").stream()
                .filter(row -> isOf(row.selectFirst("th").text(), actor))
                .flatMap(row -> row.select("td").stream())
                .filter(cell -> isOf(cell.attr("data-h").replace(":", ""), TARGETS.get(column)))
                .map(Element::text)
                .findFirst()
                .orElseThrow()
                .replace(" ,", ",");
    }

    private static boolean isOf(String labels, String label) {
        return List.of(labels.split(", ")).contains(label);
    }
}
