package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableViewsTest {

    @TempDir
    private Path folder;

    @Test
    void aRowWithAKeyTellsOnlyItsOwn() {
        Document page = HtmlPages.page(HtmlPages.known(HtmlPages.LEVELS));
        assertThat(page.select("#table-functional-rights thead th").eachText())
                .containsExactly("Permission", "Relation", "User level 0", "User level 1", "User level 2");
        assertThat(page.getElementById("row-sale.export_sales")
                        .select("th.k, td")
                        .eachText())
                .containsExactly("own", "Yes", "Yes", "No");
        assertThat(page.getElementById("row-sale.export_sales-2")
                        .select("th.k, td")
                        .eachText())
                .containsExactly("otherwise", "Yes", "No", "No");
    }

    @Test
    void aTableOfALevelTellsWhatEachLevelAllows() {
        Document page = HtmlPages.page(HtmlPages.known(HtmlPages.LEVELS));
        Element table = page.getElementById("table-data-rights");
        assertThat(table.select("thead th").eachText())
                .containsExactly("Entity", "Relation", "User level 0", "User level 1", "User level 2");
        assertThat(table.select("tbody th[scope=row]:not(.k) .rl > div:first-child > bdi")
                        .eachText())
                .containsExactly(
                        "Contact, Diary follow-up",
                        "Contact, Diary follow-up",
                        "Contact, Diary follow-up",
                        "Sale",
                        "Sale");
        assertThat(table.select("tbody tr").get(0).select("td").eachText())
                .containsExactly(
                        "read, create, update, delete: Yes level delete",
                        "read, create, update: Yes 1 delete: No level update",
                        "read: Yes create, update, delete: No level read");
        assertThat(table.select("tbody tr").get(2).select("td").eachText())
                .containsExactly("No level none", "Undecided", "No level none");
    }

    /** The row of several entities is told once, and so is its open cell. */
    @Test
    void anOpenCellOfSeveralEntitiesIsOneQuestion() {
        Document page = HtmlPages.page(HtmlPages.known(HtmlPages.LEVELS));
        assertThat(page.select("#questions li a[href^=#row]").eachText())
                .containsExactly(
                        "Contact, Diary follow-up, otherwise × User level 1", "Sale, otherwise × User level 2");
    }

    @Test
    void aTableByRoleStandsAsItWasWritten() {
        Document page = HtmlPages.page(HtmlPages.known(HtmlPages.SEVERAL_ROLES));
        Element table = page.getElementById("table-posts");
        assertThat(table.select("thead th").eachText()).containsExactly("Role", "Read", "Write", "Publish");
        assertThat(table.select("tbody tr:not(.grp)").eachText().get(1))
                .isEqualTo("Team lead line 73 Yes 1 Yes 1 Yes 1, until withdrawn");
        assertThat(page.getElementById("row-post.write.Editor").text()).isEqualTo("Yes, owner");
    }

    @Test
    void aRoleThatIsLikeAnotherHasItsCells() {
        Document page = HtmlPages.page(HtmlPages.known(HtmlPages.SEVERAL_ROLES));
        assertThat(page.getElementById("row-read_the_audit_log.Deputy").text()).isEqualTo("Never like Team lead");
        assertThat(page.getElementById("row-read_the_audit_log.Lead").text()).isEqualTo("Never");
    }

    @Test
    void whatHoldsForTheWholeRowStandsAtItsLabel() {
        Document page = HtmlPages.page(HtmlPages.known(HtmlPages.SEVERAL_ROLES));
        assertThat(hints(page, "row-manage_settings"))
                .isEqualTo("Nobody unless hosting is self hosted or holds Hosting vendor"
                        + " Called “Directory settings” when hosting is self hosted");
        assertThat(hints(page, "row-manage_users")).isEqualTo("Needs “View users” too");
        assertThat(hints(page, "row-folder.add_folders")).isEqualTo("Makes a new Folder");
        assertThat(hints(page, "row-view_users")).isEmpty();
        assertThat(page.select("#table-administration thead .hint").eachText())
                .containsExactly("does not always count", "worked out, never assigned", "outside the account");
    }

    private static String hints(Document page, String row) {
        return page.getElementById(row).select(".hint").text();
    }

    @Test
    void ofSeveralPermissionsTheRowSaysWhichNeedsWhat() throws IOException {
        Document page = HtmlPages.page(HtmlPages.matrix(folder, """
            matrix M
              users hold exactly one role
            role User
            legend
              ✔ means allow
            table "T"
              | Permission | User |
              | ---------- | :--: |
              | View       | ✔    |
              | Work       | ✔    |
            permission work
              covers Edit, Delete
            permission delete
              needs view
            """));
        assertThat(hints(page, "row-work")).isEqualTo("Delete: Needs “View” too");
    }

    @Test
    void gatesStandAboveTheTables() {
        Document page = HtmlPages.page(HtmlPages.known(HtmlPages.LEVELS));
        assertThat(page.select(".gates li > bdi").eachText())
                .containsExactly(
                        "Nobody may sign in, and so do anything at all, unless active and licence is valid.",
                        "Nobody may “Set a password” unless authentication is basic.",
                        "Nobody may do anything on one Sale unless licence is not none.");
        assertThat(page.select("#permissions > *").indexOf(page.selectFirst(".gates")))
                .isLessThan(page.select("#permissions > *").indexOf(page.selectFirst(".tb")));
    }

    @Test
    void aRestrictionNamesThoseThatItBinds() throws IOException {
        Document page = HtmlPages.page(HtmlPages.matrix(folder, """
            matrix M
              users hold exactly one role
            role Owner
              no restriction applies
            role User
            role Guest
            entity Contact
            relation owner of Contact
            legend
              ✔ means allow
            table "T" on Contact
              | Permission | Owner | User, Guest |
              | ---------- | :---: | :---------: |
              | View       | ✔     | ✔ [a]       |
            restrict everyone on Contact to owner [a]
            """));
        assertThat(page.select("#restrictions h3 > bdi").text())
                .isEqualTo("User and Guest, on Contact: only when owner.");
        assertThat(page.select("#restrictions li a").eachText()).containsExactly("View × User", "View × Guest");
    }

    @Test
    void factsAndLevelsAreToldWithTheirValues() {
        Document levels = HtmlPages.page(HtmlPages.known(HtmlPages.LEVELS));
        assertThat(levels.getElementById("term-licence").text())
                .startsWith("licence the user exactly one of: none, expired, valid the user's licence");
        assertThat(levels.getElementById("level-Data").select("tbody tr").eachText())
                .contains("none nothing –")
                .anyMatch(step -> step.startsWith("create read, create contact.create"));
        Document several = HtmlPages.page(HtmlPages.known(HtmlPages.SEVERAL_ROLES));
        assertThat(several.getElementById("term-user_count").text())
                .startsWith("user count the account a number: less than 500; at least 500");
        assertThat(several.getElementById("term-tier").text()).contains("from less to more: free, premium, ultimate");
        assertThat(several.getElementById("parameter-large").text()).startsWith("large 500 How many users are many");
    }
}
