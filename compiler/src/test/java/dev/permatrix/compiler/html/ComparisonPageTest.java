package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.html.Comparison.Compared;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diff.MatrixDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a matrix with what changed in it laid over it. */
class ComparisonPageTest {

    private static final String BEFORE = """
            matrix Shop "Who may do what in the shop"
              users hold exactly one role
            role Owner
            role Clerk "Clerk <i>of</i> the shop"
            role Guest
            entity Order
            relation author of Order "placed by the user"
            legend
              ✔ means allow
              ✘ means deny
              ask means on request from Owner
              own means allow only when author
            table "Orders" on Order
              | Permission   | Owner | Clerk <i>of</i> the shop | Guest |
              | View order   | ✔     | ✔     | own   |
              | Refund order | ✔     | ✔     | ✘     |
              | Print order  | ✔     | ✔     | ✔     |
              | Close order  | ✔     | ask   | ✘     |
            changes "People"
              Owner may grant anything to anyone
            """;
    private static final String AFTER = BEFORE.replace("| own   |", "| ✔     |")
            .replace("Refund order | ✔     | ✔  ", "Refund order | ✔     | ✘  ")
            .replace("Close order  | ✔     | ask", "Close order  | ✔     | ✔  ");

    @TempDir
    private Path folder;

    @Test
    void theHeadSaysWhatIsComparedAndWhatChanged() throws IOException {
        Document page = page(BEFORE, AFTER);
        assertThat(page.title()).isEqualTo("Shop: what changed");
        assertThat(page.select(".compared .from").text())
                .matches("This page compares: what changed from <b>old</b> \\(content [0-9a-f]{12}\\)"
                        + " to new \\(content [0-9a-f]{12}\\)");
        assertThat(page.select(".compared .sum > div").eachText())
                .containsExactly(
                        "Answers Widened: 1 Narrowed: 1 No longer on request: 1", "Also Who may change whom: 1");
        assertThat(page.select(".compared .i").eachAttr("class")).containsExactly("i i-more more", "i i-less less");
        assertThat(page.select(".compared .total")).isEmpty();
        assertThat(page.select(".compared .sum a").eachAttr("href"))
                .allSatisfy(it -> assertThat(page.select(it)).hasSize(1));
        assertThat(page.select(".bar a").first().attr("href")).isEqualTo("#compared");
    }

    @Test
    void theHeadNamesWhatCameWentAndGotAnotherName() throws IOException {
        String other = BEFORE.replace("entity Order", "entity Order, Invoice")
                .replace("Print order ", "Print an order {print_order}")
                .replace("Close order ", "Close an order ");
        Document page = page(BEFORE, other);
        assertThat(page.select(".compared .sum > div").eachText())
                .contains(
                        "Added entity “Invoice” permission “Close an order”",
                        "Removed permission “Close order”",
                        "Renamed permission “Print order”, now “Print an order”");
    }

    @Test
    void aChangedCellCarriesWhatChangedAndNoOther() throws IOException {
        Document page = page(BEFORE, AFTER);
        assertThat(page.select("td:has(.df)").eachAttr("id"))
                .containsExactly(
                        "row-order.view_order.Guest", "row-order.refund_order.Clerk", "row-order.close_order.Clerk");
        assertThat(marks(page, "row-order.view_order.Guest"))
                .containsExactly("more Changed: Widened, was No when not author");
        assertThat(marks(page, "row-order.refund_order.Clerk")).containsExactly("less Changed: Narrowed, was Yes");
        assertThat(marks(page, "row-order.close_order.Clerk"))
                .containsExactly("more Changed: No longer on request, was On request when not granted");
        assertThat(page.select(".df .i").eachAttr("class")).containsExactly("i i-more", "i i-less", "i i-more");
        assertThat(page.getElementById("row-order.view_order.Guest").text()).startsWith("Yes ");
    }

    /** Where there is no room for a condition, the cell says that there is one; panel and list tell it. */
    @Test
    void aLongConditionStandsInTheListOnly() throws IOException {
        String before = BEFORE.replace(
                "relation author of Order \"placed by the user\"",
                "relation author of Order\nrelation the_one_who_packed_the_order of Order\nrelation the_one_who_sent_it of Order");
        String after = before.replace(
                        "own means allow only when author",
                        "own means allow only when author\n  far means allow only when the_one_who_packed_the_order"
                                + " or the_one_who_sent_it")
                .replace("Refund order | ✔     | ✔     | ✘  ", "Refund order | ✔     | ✔     | far");
        Document page = page(before, after);
        assertThat(marks(page, "row-order.refund_order.Guest"))
                .containsExactly("more Changed: Widened, was No in some situations");
        assertThat(page.select("#compared-0 td").text())
                .contains("the one who packed the order or the one who sent it");
        assertThat(page.getElementById("data").data())
                .contains("Before: No. Now: Yes. When: the one who packed the order or the one who sent it.");
    }

    /** As everywhere on the page: names of the code are for those who know the matrix. */
    @Test
    void situationsAreToldInTheWordsOfTheAuthor() throws IOException {
        String before = BEFORE.replace("\"placed by the user\"", "\"on the list of those whom the user looks after\"");
        Document page = page(before, before.replace("| own   |", "| ✔     |"));
        assertThat(marks(page, "row-order.view_order.Guest"))
                .containsExactly("more Changed: Widened, was No when not author");
        assertThat(page.select("#compared-0 td").eachText())
                .containsExactly(
                        "View order (Order)",
                        "Guest",
                        "No",
                        "Yes",
                        "not on the list of those whom the user looks after",
                        "not on the list of those whom the user looks after");
        assertThat(page.getElementById("data").data())
                .contains(
                        "When: not on the list of those whom the user looks after.",
                        "For example: not on the list of those whom the user looks after.");
    }

    /** Values that one matrix alone has, numbers that each cuts at another place, grants of other rows, and holders. */
    @Test
    void whatOnlyOneMatrixTellsApartIsToldToo() throws IOException {
        String before = """
                matrix Shop
                  users hold exactly one role
                role Owner "Shop owner"
                role Clerk, Guest
                fact active of user
                fact plan of account: free_of_charge, team
                fact seats of account: number
                legend
                  ✔ means allow
                  ask means on request from Owner
                  small means allow only when plan is free_of_charge
                table "T"
                  | Permission | Owner | Clerk | Guest |
                  | See        | ✔     | ✔     | ask   |
                  | Print      | ✔     | small | ✔     |
                permission print
                  needs see
                changes "People"
                  Owner may grant anything to anyone
                  anyone with see may remove a Guest where not active when seats at least 10
                """;
        String after = before.replace("free_of_charge, team", "free_of_charge, team, very_large")
                .replace("when plan is free_of_charge", "when plan is not team")
                .replace("needs see", "")
                .replace("seats at least 10", "seats at least 20")
                .replace("changes \"People\"", "changes \"People\"\n  Owner may remove self while a Clerk exists");
        List<String> told = page(before, after)
                .select("#compared td[data-h=When], #compared td[data-h=Example]")
                .eachText();
        assertThat(told)
                .contains(
                        "plan is very large",
                        "plan is not very large and “See” not granted",
                        "plan is very large, “See” not granted",
                        "seats is 10 to 19 and not active (the other user)",
                        "there is a Clerk");
        assertThat(String.join("", told)).doesNotContain("`", "_", "target:", "holders of");
    }

    /** The label of an empty column would stand alone where columns stand below each other. */
    @Test
    void whatHasNothingToSayIsEmpty() throws IOException {
        Document page = page(BEFORE, AFTER);
        assertThat(page.select("#compared-1 td:empty").eachAttr("data-h")).containsExactly("When", "Example");
    }

    /** A row of a level says what holds for one value of a relation: what changed for others is not its own. */
    @Test
    void aRowForSomeSituationsCarriesWhatChangedInThem() throws IOException {
        String before = """
                matrix Desk
                  users hold exactly one role
                role Agent, Guest
                entity Ticket
                relation reach of Ticket: own, team, others
                level Data: none < read < write
                table "Data" of Data
                  | Entity | Relation | Agent | Guest |
                  | Ticket | own      | write | read  |
                  | Ticket | team     | read  | none  |
                  | Ticket | others   | none  | none  |
                """;
        Document page = page(before, before.replace("team     | read  | none", "team     | read  | read"));
        assertThat(page.select("td:has(.df)")).hasSize(1);
        Element cell = page.selectFirst("td:has(.df)");
        assertThat(cell.parent().text()).contains("team");
        assertThat(cell.attr("data-role")).isEqualTo("Guest");
        assertThat(cell.select(".df").text()).isEqualTo("Changed: Read Ticket: Widened, was No when reach is team");
        Document everywhere =
                page(before.replace("| read  |\n", "| none  |\n"), before.replaceAll("\\| none +\\|\n", "| read  |\n"));
        assertThat(everywhere.select("td:has(.df)").eachAttr("data-role")).containsExactly("Guest", "Guest", "Guest");
        assertThat(everywhere.select(".df").eachText()).containsOnly("Changed: Read Ticket: Widened, was No");
    }

    /** A role that is worked out is assigned to nobody, so no answer is its own: its cells say what they say otherwise. */
    @Test
    void aRoleThatIsWorkedOutSaysWhatItsCellsSayOtherwise() throws IOException {
        String before = """
                matrix Desk
                  users hold any roles
                role Boss
                role Staff
                  held when employee
                fact employee of user
                legend
                  ✔ means allow
                  ✘ means deny
                table "T"
                  | Permission | Boss | Staff |
                  | Read       | ✔    | ✘     |
                  | Write      | ✔    | ✘     |
                """;
        Document page = page(before, before.replace("Read       | ✔    | ✘", "Read       | ✔    | ✔"));
        assertThat(page.select("td:has(.df)").eachAttr("id")).containsExactly("row-read.Staff");
        assertThat(marks(page, "row-read.Staff")).containsExactly("other Changed: Reads otherwise, was No");
        assertThat(page.select("#changed option").eachText()).contains("Reads otherwise (1)");
        assertThat(page.select("#compared > .sl").text()).contains("several roles, or with none");
    }

    @Test
    void everyDifferenceIsListedAndLeadsToItsRow() throws IOException {
        Document page = page(BEFORE, AFTER);
        assertThat(page.select("#compared caption").eachText())
                .containsExactly("Widened (1)", "Narrowed (1)", "No longer on request (1)", "Who may change whom (1)");
        assertThat(page.select("#compared .picks input").eachAttr("id"))
                .containsExactly("show-compared-0", "show-compared-1", "show-compared-2", "show-compared-3");
        assertThat(page.select("style").html())
                .contains("body:has(#show-compared-1:not(:checked)) #compared-1 { display: none; }");
        assertThat(page.select("#compared-1 td").eachText())
                .containsExactly("Refund order (Order)", "Clerk <i>of</i> the shop", "Yes", "No");
        assertThat(page.select("#compared-1 td a").attr("href")).isEqualTo("#row-order.refund_order");
        assertThat(page.getElementById("row-order.refund_order")).isNotNull();
    }

    @Test
    void rowsCanBeFilteredByTheKindsThatOccur() throws IOException {
        Document page = page(BEFORE, AFTER);
        assertThat(page.select("#changed option").eachText())
                .containsExactly(
                        "Any change (3)", "Widened (1)", "Narrowed (1)", "No longer on request (1)", "All rows");
        assertThat(page.select("#changed option").eachAttr("value"))
                .containsExactly("", "widened", "narrowed", "no-longer-on-request", "all");
        assertThat(page.select("#only-changed").text())
                .isEqualTo("Only the 3 rows with a change are shown, of 4. Show all rows");
    }

    @Test
    void withoutAChangeThePageSaysSo() throws IOException {
        Document page = page(BEFORE, BEFORE);
        assertThat(page.select(".compared .total").text()).isEqualTo("No change in meaning.");
        assertThat(page.select("#compared").text()).isEqualTo("What changed No change in meaning.");
        assertThat(page.select("#changed, #only-changed, .df, #compared table, textarea"))
                .isEmpty();
        assertThat(page.select("td[id]")).hasSize(12);
    }

    /** In one order: the same matrices give the same bytes, on every machine. */
    @Test
    void whatChangedIsToldInOneOrder() throws IOException {
        assertThat(page(BEFORE, BEFORE.replace("| own   |", "| ✔     |"))
                        .getElementById("data")
                        .data())
                .contains("\"compared\":{\"heading\":\"What changed\",\"mark\":\"Changed:\",\"changes\":[[],[{");
    }

    @Test
    void isHarmless() throws IOException {
        Document page = page(
                BEFORE.replace("View order ", "\"See </script><img src=x onerror=alert(1)>\" {view_order} "),
                AFTER.replace("View order ", "\"Look </script><img src=x onerror=alert(2)>\" {view_order} "));
        assertThat(page.select("i, img, body b:has(i), script ~ script ~ *")).isEmpty();
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("[href]").eachAttr("href")).allMatch(target -> target.startsWith("#"));
        assertThat(page.select("textarea").text()).isEqualTo("</textarea><script>alert(1)</script>");
        assertThat(page.select(".compared").text()).contains("<b>old</b>", "See </script><img src=x onerror=alert(1)>");
    }

    /** The policy of the page names this script and no other. */
    @Test
    void itsScriptMayRun() throws IOException {
        String html = html(BEFORE, AFTER);
        assertThat(html).contains(PageScript.ofComparedTables().hash());
        assertThat(PageScript.ofComparedTables().hash())
                .isNotEqualTo(PageScript.ofTables().hash());
    }

    /** Nothing of all that is on a page that compares nothing. */
    @Test
    void theOrdinaryPageKnowsNothingOfIt() throws IOException {
        String ordinary = HtmlPages.html(matrix("after", AFTER));
        Document page = Jsoup.parse(ordinary);
        assertThat(page.select(".df, .compared, #compared, #changed, #only-changed, [href=#compared], .i-more"))
                .isEmpty();
        assertThat(page.getElementById("data").data()).doesNotContain("\"compared\"");
        assertThat(ordinary)
                .doesNotContain("data.compared", ".df {")
                .contains(PageScript.ofTables().hash());
    }

    private static List<String> marks(Document page, String cell) {
        return page.getElementById(cell).select(".df").stream()
                .map(it -> it.className().substring("df ".length()) + " " + it.text())
                .toList();
    }

    private Document page(String before, String after) throws IOException {
        return Jsoup.parse(html(before, after));
    }

    private String html(String before, String after) throws IOException {
        VerifiedMatrix one = matrix("before", before);
        VerifiedMatrix other = matrix("after", after);
        Emission emission = HtmlPages.emission(other);
        return new HtmlEmitter()
                .compare(
                        emission,
                        new Comparison(
                                MatrixDiff.between(one.table(), other.table()),
                                new Compared("<b>old</b>", one.table()),
                                new Compared("new", other.table()),
                                "</textarea><script>alert(1)</script>"));
    }

    private VerifiedMatrix matrix(String name, String text) throws IOException {
        return HtmlPages.matrix(Files.writeString(folder.resolve(name + ".matrix"), text));
    }
}
