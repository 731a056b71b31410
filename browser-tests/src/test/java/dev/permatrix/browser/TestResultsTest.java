package dev.permatrix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.browser.harness.Axe;
import dev.permatrix.browser.harness.BrowserTest;
import dev.permatrix.browser.harness.MatrixPages;
import dev.permatrix.browser.harness.OpenPage;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of tests: at once in the head, in the cells, by a filter, and situation by situation in the panel. */
@BrowserTest
class TestResultsTest {

    private static final String MATRIX = """
            matrix Tested "A tested shop"
              users hold exactly one role
            role Clerk, Guest
            entity Order
            relation author of Order
            legend
              ✔ means allow
              own means allow only when author
            table "Orders"
              | Permission   | Clerk | Guest |
              on Order
              | View order   | ✔     | own   |
              | Print order  | ✔     | ✔     |
              on account
              | Open till    | ✔     | ✔     |
            """;

    /** Of a clerk the first two, of a guest the other two, as the author in the last. */
    private static final String FAILURE =
            "order.view_order: 2 wrong answers in 3/GUEST.\n  of 4 situations: no in 4.\n  why";

    private static Path page() {
        return MatrixPages.ofTested("tested", MATRIX, "x.tested.OrderPermissionsTest", List.of(FAILURE, ""));
    }

    @Test
    void thePanelSaysInWhichSituationItFailed(Pages pages) {
        OpenPage page = pages.open(page(), View.wide());
        page.find("[id='row-order.view_order.Guest']").click();

        assertThat(page.find("#panel")).containsText("1 of 2 situations failed");
        assertThat(page.find("#panel .sits tbody tr")).hasCount(2);
        assertThat(page.find("#panel .sits tr:has-text('Yes')")).containsText("failed: answered No");
        assertThat(page.find("#panel .sits tr:not(:has-text('Yes')) .test")).hasText("verified");

        page.find("[id='row-order.print_order.Guest']").click();
        assertThat(page.find("#panel")).containsText("verified");
        assertThat(page.find("#panel .bad")).hasCount(0);
    }

    /** The cell, its link in the panel and the situation that failed are of one colour. */
    @Test
    void whatFailedLooksTheSameEverywhere(Pages pages) {
        OpenPage page = pages.open(page(), View.wide());
        page.find("[id='row-order.view_order.Guest']").click();
        String badge = colour(page, "#panel .badge.test.bad");
        assertThat(colour(page, "#panel .bad a")).isEqualTo(badge);
        assertThat(colour(page, "[id='row-order.view_order.Guest'] .ts.bad")).isEqualTo(badge);
        assertThat(badge).isNotEqualTo(colour(page, "#panel"));
    }

    private static String colour(OpenPage page, String selector) {
        return (String) page.find(selector).first().evaluate("element => getComputedStyle(element).color");
    }

    @Test
    void theHeadLeadsToWhatFailed(Pages pages) {
        OpenPage page = pages.open(page(), View.phone());
        assertThat(page.find(".fails")).containsText("1 test failed");
        page.find(".fails a").click();
        assertThat(page.find(page.fragment())).isInViewport();
        assertThat(page.find(page.fragment())).containsText("View order");
    }

    @Test
    void aFilterFindsRowsByTheirTestsAndStandsInTheAddress(Pages pages) {
        OpenPage page = pages.open(page(), View.wide());
        page.find("#test").selectOption("bad");
        assertThat(page.fragment()).isEqualTo("#test=bad");
        assertThat(page.find(".grid tbody tr:not(.grp):visible")).hasCount(1);

        OpenPage again = pages.open(page(), View.wide(), "#test=open");
        assertThat(again.find("#test")).hasValue("open");
        assertThat(again.find(".grid tbody tr:not(.grp):visible")).hasCount(1);
        assertThat(again.find("#filtered")).containsText("tests: not looked at");
        again.find("#clear").click();
        assertThat(again.find(".grid tbody tr:not(.grp):visible")).hasCount(3);
    }

    @Test
    void withoutTestsThereIsNoSuchFilter(Pages pages) {
        assertThat(pages.open("onehash", View.wide()).find("#by-test")).isHidden();
    }

    @Test
    void isAccessible(Pages pages) {
        for (View view : List.of(View.wide(), View.wide().dark())) {
            OpenPage page = pages.open(page(), view);
            page.find("[id='row-order.view_order.Guest']").click();
            Axe.assertAccessible(page);
        }
    }
}
