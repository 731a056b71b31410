package dev.permatrix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.permatrix.browser.harness.Axe;
import dev.permatrix.browser.harness.BrowserTest;
import dev.permatrix.browser.harness.MatrixPages;
import dev.permatrix.browser.harness.OpenPage;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On a page of more than 20,000 cells: what became of tests, tags, and the lines of rules in a table with a row for each role. */
@BrowserTest
class LargeResultsTest {

    private static final int ROLES = 30;
    private static final int ROWS = 700;

    /** Of thirty roles as no author and as author the last. */
    private static final String FAILURE =
            "order.do_0: 1 wrong answers in 30/R29.\n  of 60 situations: no in 60.\n  why";

    /** The first permission's test failed, the second's passed, and nothing is told of the others. */
    private static Path page() {
        return MatrixPages.ofTested(
                "large-tested", matrix(), "x.largetested.OrderPermissionsTest", List.of(FAILURE, ""));
    }

    private static String matrix() {
        String roles = IntStream.range(0, ROLES).mapToObj(i -> "R" + i).collect(Collectors.joining(", "));
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "  | Do " + i + " |" + " ✔ |".repeat(ROLES - 1) + " own |\n")
                .collect(Collectors.joining());
        String byRole = IntStream.range(0, ROLES)
                .mapToObj(i -> "  | R" + i + " | " + (i == 3 ? "✔" : "own") + " |\n")
                .collect(Collectors.joining());
        return "matrix LargeTested\n  users hold exactly one role\nrole " + roles
                + "\nentity Order\nrelation author of Order\nlegend\n  ✔ means allow\n  own means allow only when author\n"
                + "table \"Orders\" on Order\n  | Permission | " + roles.replace(", ", " | ") + " |\n" + rows
                + "table \"Archive\" on Order\n  | Role | Archive |\n" + byRole
                + "permission order.do_1\n  tags risk\n";
    }

    private static Locator cell(OpenPage page, int row, int column) {
        return page.find(".big-row[aria-rowindex='" + (row + 2) + "'] .big-cell[aria-colindex='" + (column + 2) + "']");
    }

    @Test
    void cellsShowWhatBecameOfTheirTests(Pages pages) {
        OpenPage page = pages.open(page(), View.wide());
        assertThat(cell(page, 0, 0).locator(".ts.yes")).hasText("verified");
        assertThat(cell(page, 1, 0).locator(".ts.yes")).hasText("verified");
        assertThat(cell(page, 2, 0).locator(".ts.open")).hasText("not run");
        assertThat(page.find(".big-signs")).isVisible();
        page.find("[name=named]").fill("R29");
        assertThat(cell(page, 0, 0).locator(".ts.bad")).hasText("1 of 2 situations failed");
        assertThat(cell(page, 1, 0).locator(".ts.yes")).hasText("verified");
    }

    @Test
    void thePanelSaysInWhichSituationItFailed(Pages pages) {
        OpenPage page = pages.open(page(), View.wide(), "#cell=row-order.do_0.R29");
        assertThat(page.find("#panel")).containsText("1 of 2 situations failed");
        assertThat(page.find("#panel .sits tbody tr")).hasCount(2);
        assertThat(page.find("#panel .sits tr:has-text('Yes')")).containsText("failed: answered No");
        assertThat(page.find("#panel .sits tr:not(:has-text('Yes')) .test")).hasText("verified");
        page.find("#panel .bad a").click();
        assertThat(page.find(page.fragment())).containsText("Do 0");

        page.goTo("#cell=row-order.do_1.R29");
        assertThat(page.find("#panel .bad")).hasCount(0);
        assertThat(page.find("#panel .sits .test").allInnerTexts()).containsExactly("verified", "verified");
    }

    @Test
    void aFilterFindsRowsByTheirTestsAndStandsInTheAddress(Pages pages) {
        OpenPage page = pages.open(page(), View.wide());
        page.find("[name=test]").selectOption("bad");
        assertThat(page.fragment()).isEqualTo("#test=bad");
        assertThat(page.find(".big-count")).hasText("1 of 701 permissions, 30 of 30 roles");
        page.find("[name=named]").fill("R7");
        assertThat(page.find(".big-count")).hasText("0 of 701 permissions, 1 of 30 roles");
        assertThat(pages.open(page(), View.wide(), "#test=yes").find(".big-count"))
                .hasText("2 of 701 permissions, 30 of 30 roles");
    }

    @Test
    void aTagIsFound(Pages pages) {
        OpenPage page = pages.open(page(), View.wide());
        page.find("[name=mark]").selectOption("tag risk");
        assertThat(page.find(".big-count")).hasText("1 of 701 permissions, 30 of 30 roles");
        assertThat(page.find(".big-row:not([hidden]) .big-label")).hasText("Do 1");
        page.find(".big-find button").click();
        page.find("[name=q]").fill("risk");
        assertThat(page.find(".big-count")).hasText("1 of 701 permissions, 30 of 30 roles");
    }

    /** The line of the role, not that of the column's head. */
    @Test
    void aRuleInATableWithARowForEachRoleHasItsLine(Pages pages) {
        OpenPage page = pages.open(page(), View.wide(), "#cell=row-order.archive.R3");
        assertThat(page.find("#panel code.line")).hasText("| R3 | ✔ |");
        page.goTo("#cell=row-order.archive.R4");
        assertThat(page.find("#panel code.line").last()).hasText("| R4 | own |");
    }

    @Test
    void isAccessible(Pages pages) {
        OpenPage page = pages.open(page(), View.wide().dark(), "#cell=row-order.do_0.R29");
        page.page()
                .evaluate(
                        "() => document.querySelectorAll('main > section').forEach(it => { it.style.contentVisibility = 'visible'; })");
        Axe.assertAccessible(page);
    }
}
