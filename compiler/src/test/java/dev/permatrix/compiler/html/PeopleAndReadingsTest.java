package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Roles, each user, rules about changes and other readings, on a page where users hold several roles. */
class PeopleAndReadingsTest {

    private static final Document PAGE = HtmlPages.page(HtmlPages.known(HtmlPages.SEVERAL_ROLES));

    @Test
    void rolesTellWhoHoldsThemAndWhenTheyCount() {
        assertThat(role("AllUsers"))
                .containsExactly(
                        "Worked out, never assigned: held when employee and not locked. line 31 P-03",
                        "The role can’t be deleted or edited. line 32");
        assertThat(role("Administrator"))
                .containsExactly(
                        "1 or more users line 21",
                        "Counts only when hosting is self hosted or holds Hosting vendor. line 22 P-05",
                        "Can be asked of Hosting vendor when hosting is cloud and user count is at least 500;"
                                + " until then it counts for nothing. line 23 assumes PA-2",
                        "Supervisor line 20");
        assertThat(role("Lead")).containsExactly("Whoever holds it holds Editor too. line 26");
        assertThat(role("Deputy")).containsExactly("Where its own cells are blank, it has those of Team lead. line 29");
        assertThat(role("Vendor")).containsExactly("People outside the account. line 33");
        assertThat(role("Supervisor")).contains("No restriction applies. line 17");
    }

    private List<String> role(String id) {
        return PAGE.getElementById("role-" + id).select(".fact").eachText();
    }

    @Test
    void eachUserIsToldInSentences() {
        assertThat(PAGE.select("#users li > bdi").eachText())
                .containsExactly(
                        "Has a User ID, which no other user has.",
                        "Has a First name.",
                        "Belongs to exactly 1 company.",
                        "Belongs to 0 or more team.",
                        "Never the same: company and team.",
                        "Advice: the id should have at most 30 characters.");
    }

    @Test
    void rulesAreSentencesAndStandAsWritten() {
        assertThat(PAGE.select("#changes .said > li > bdi").eachText())
                .containsExactly(
                        "Supervisor may hand the role Supervisor over to anyone else where employee and not locked.",
                        "Nobody but Supervisor may give anyone the role Administrator. That alone allows nothing.",
                        "Supervisor or Administrator may give anyone the role Team lead or Editor.",
                        "Supervisor may give anyone the role Administrator when hosting is self hosted.",
                        "anyone who may “Remove user” may lock anyone else.",
                        "Administrator may never lock themselves.",
                        "Whether Team lead may take the role Editor from anyone is undecided.",
                        "Supervisor may remove anyone else, while someone holds Administrator.",
                        "anyone who may “View users” may do “Invite a person” to anyone else.",
                        "Supervisor may grant any permission to anyone else.",
                        "Supervisor may take any permission back from anyone else.",
                        "Supervisor may create a role.",
                        "anyone who may “Remove user” may edit any role.",
                        "Nobody may delete a role that they hold themselves.");
        assertThat(PAGE.getElementById("rule-lock").select("code").text())
                .isEqualTo("anyone with remove_user may lock anyone else");
    }

    @Test
    void whatHangsOnFactsSaysSo() {
        assertThat(cell("transfer", "Supervisor", "Editor"))
                .isEqualTo("Yes, when employee and not locked (the other user) Supervisor may transfer Supervisor to"
                        + " anyone else where employee and not locked line 93 P-04 No, otherwise no rule allows it");
        assertThat(cell("transfer", "Supervisor", "All users")).startsWith("Yes Supervisor may transfer");
        assertThat(cell("lock", "Team lead", "Editor"))
                .startsWith("Yes, when “Manage users” was granted to whoever acts anyone with remove_user");
        assertThat(cell("invite", "Team lead", "Editor")).startsWith("Yes anyone with view_users");
        assertThat(cell("remove", "Supervisor", "All users")).startsWith("Yes Supervisor may remove");
    }

    @Test
    void operationsOnRolesTellWhichRole() {
        assertThat(cell("create_role", "Supervisor", "A new role")).startsWith("Yes Supervisor may create any role");
        assertThat(cell("edit_role", "Supervisor", "The role"))
                .contains(
                        "No: Supervisor Supervisor: cannot be deleted or edited",
                        "Yes: all but Supervisor and All users");
        assertThat(cell("delete_role", "Team lead", "The role")).contains("no one may delete own role");
    }

    private String cell(String operation, String actor, String target) {
        return PAGE.select("#change-" + operation + " tbody tr").stream()
                .filter(row -> List.of(labels(row.selectFirst("th").text())).contains(actor))
                .flatMap(row -> row.select("td").stream())
                .filter(cell ->
                        List.of(labels(cell.attr("data-h").replace(":", ""))).contains(target))
                .map(Element::text)
                .findFirst()
                .orElseThrow();
    }

    private static String[] labels(String joined) {
        return joined.replace(" (whatever else is assigned)", "").split(", ");
    }

    @Test
    void aReadingTellsWhatDiffers() {
        Element reading = PAGE.getElementById("variant-team-leads-read-the-log");
        assertThat(reading.select(".diff:not(.ch) tbody tr").eachText())
                .containsExactly("Read the audit log Team lead Never Yes", "Read the audit log Deputy Never Yes");
        assertThat(reading.select(".diff.ch tbody tr").eachText())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo(
                                        "Team lead Lock a user: Themselves No no rule allows it Yes Lead may lock Editor"
                                                + " line 144 assumes PA-3"),
                        second -> assertThat(second)
                                .startsWith(
                                        "Team lead Lock a user: Team lead, Editor Yes, when “Manage users” was granted")
                                .contains("No, otherwise no rule allows it Yes Lead may lock Editor line 144"));
        assertThat(reading.select(".vp").text())
                .isEqualTo("Proved Only these manage the settings Nobody locks the supervisor");
        assertThat(reading.select(".rules li").eachText())
                .containsExactly(
                        "Rule: Lead may lock Editor line 144",
                        "Promise: Only the Supervisor reads the log line 120",
                        "Promise: A higher plan never takes a permission away line 122");
    }

    @Test
    void whatAReadingRestsOnLeadsToIt() {
        assertThat(PAGE.getElementById("s-PA-3").select("li a").eachAttr("href"))
                .containsExactly("#variant-team-leads-read-the-log");
        assertThat(PAGE.getElementById("s-P-05").select("li a").eachAttr("href"))
                .contains("#gate-2", "#rule-assign", "#role-Administrator");
        assertThat(PAGE.getElementById("s-P-09").select("li a").eachAttr("href"))
                .containsExactly("#each-user");
    }

    @Test
    void scenariosTellOfPeopleWithSeveralRolesAndNone() {
        assertThat(PAGE.select("#scenarios h3 + p").eachText())
                .containsExactly(
                        "Someone who holds Team lead and Editor asks for “Write”, where owned by the user.",
                        "Someone to whom no role was assigned asks for “Sign in”, where not employee.",
                        "Someone who holds Supervisor, where employee, does “Invite a person” to anyone else.");
    }

    @Test
    void aPromiseOfThisMatrixOnlySaysSo() {
        assertThat(PAGE.select("#promises h3:has(.tag)").eachText())
                .containsExactly(
                        "Only the Supervisor reads the log of this matrix only",
                        "A higher plan never takes a permission away of this matrix only");
    }
}
