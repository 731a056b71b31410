package dev.permatrix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.permatrix.browser.harness.Axe;
import dev.permatrix.browser.harness.BrowserTest;
import dev.permatrix.browser.harness.LargeMatrices;
import dev.permatrix.browser.harness.OpenPage;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of 30,000 cells, and whether it can be worked with as if it were a small one. */
@BrowserTest
class LargePageTest {

    private static final int ROLES = 200;
    private static final int PERMISSIONS = 150;
    private static final Map<String, String> WORDS =
            Map.of("yes", "Yes", "no", "No", "own", "Yesowner", "on request", "On request", "open", "Undecided");

    /** What is seen at so many points of the table, and where nothing was drawn. */
    private static final String BLANKS = "async () => {"
            + " const grid = document.querySelector('.big');"
            + " const box = grid.getBoundingClientRect();"
            + " const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));"
            + " let blanks = 0;"
            + " for (const top of [0, 700, 1400, 4000, 2000, 300, 4900, 0]) {"
            + "   grid.scrollTop = top; grid.scrollLeft = top * 3;"
            + "   await frame(); await frame();"
            + "   for (let y = 70; y < box.height - 20; y += 40) {"
            + "     for (let x = 300; x < box.width - 20; x += 60) {"
            + "       const there = document.elementFromPoint(box.left + x, box.top + y);"
            + "       const cell = there && there.closest('.big-cell');"
            + "       if (!cell || cell.textContent === '') { blanks++; }"
            + "     }"
            + "   }"
            + " }"
            + " return blanks; }";

    private static OpenPage open(Pages pages, View view) {
        return open(pages, view, "");
    }

    private static OpenPage open(Pages pages, View view, String fragment) {
        return pages.open(LargeMatrices.page(ROLES, PERMISSIONS), view, fragment);
    }

    private static String focused(OpenPage page, String property) {
        return String.valueOf(page.page().evaluate("property => document.activeElement[property]", property));
    }

    private static List<String> focusedPlace(OpenPage page) {
        Locator focused = page.find(":focus");
        return List.of(
                focused.locator("xpath=..").getAttribute("aria-rowindex"), focused.getAttribute("aria-colindex"));
    }

    @Test
    void tellsItsSizeAndDrawsWhatIsInSight(Pages pages) {
        OpenPage page = open(pages, View.wide());
        Locator grid = page.find("[role=grid]");
        assertThat(grid.getAttribute("aria-rowcount")).isEqualTo(String.valueOf(PERMISSIONS + 1));
        assertThat(grid.getAttribute("aria-colcount")).isEqualTo(String.valueOf(ROLES + 1));
        assertThat(page.find("[role=gridcell]").count()).isBetween(50, 1_500);
        assertThat(page.find("table.grid").count()).isZero();
    }

    /** Against the file that the matrix names. */
    @ParameterizedTest
    @ValueSource(strings = {"0 0", "149 199", "77 3", "4 154", "120 90"})
    void everyCellSaysWhatItsFileSays(String place, Pages pages) {
        int row = Integer.parseInt(place.split(" ")[0]);
        int column = Integer.parseInt(place.split(" ")[1]);
        List<String> head = LargeMatrices.line(ROLES, PERMISSIONS, 0);
        List<String> cells = LargeMatrices.line(ROLES, PERMISSIONS, row + 1);
        String role = head.get(column + 1)
                .replace(" agent", "Agent")
                .replace(" lead", "Lead")
                .replace(" ", "");
        String id = cells.get(0).toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
        OpenPage page = open(pages, View.wide(), "#row-invoice." + id + "." + role);
        assertThat(page.find(":focus").textContent()).isEqualTo(WORDS.get(cells.get(column + 1)));
        page.page().keyboard().press("Enter");
        assertThat(page.find("#panel").innerText())
                .contains(head.get(column + 1), cells.get(0))
                .contains(cells.get(0) + ": " + cells.get(column + 1) + " for " + head.get(column + 1))
                .contains("invoice.csv:" + (row + 2));
    }

    /** Cells are packed into letters, digits, {@code -} and {@code _}: each sign is read as what it was written for. */
    @Test
    void everySignIsRead(Pages pages) throws IOException {
        List<String> legend = List.of(
                "yes means allow",
                "no means deny",
                "own means allow only when owner",
                "team means allow only when member",
                "asked means on request from R0",
                "ban means forbid",
                "open means undecided");
        List<String> shown = List.of("Yes", "No", "Yesowner", "Yesmember", "On request", "Never", "Undecided");
        IntBinaryOperator cell = (row, role) -> (role * role / 3 + row * role / 5 + row) % 7;
        Path file = LargeMatrices.everySign(140, 150, legend, cell);
        assertThat(signs(file)).as("two of seven answers in each").hasSize(49).contains("-", "_");
        OpenPage page = pages.open(file, View.wide());
        for (String top : List.of("0", "2000", "4500")) {
            page.page().evaluate("top => { document.querySelector('.big').scrollTop = top; }", top);
            page.page().waitForTimeout(100);
            for (Locator row : page.find(".big-row:not([hidden])").all()) {
                int number = Integer.parseInt(row.getAttribute("aria-rowindex")) - 2;
                List<String> cells = row.locator(".big-cell:not([hidden])").allTextContents();
                assertThat(cells).hasSizeGreaterThan(5);
                assertThat(cells)
                        .isEqualTo(IntStream.range(0, cells.size())
                                .mapToObj(role -> shown.get(cell.applyAsInt(number, role)))
                                .toList());
            }
        }
    }

    /** The different signs in which the cells are written. */
    private static Set<String> signs(Path file) throws IOException {
        String html = Files.readString(file);
        int start = html.indexOf('>', html.indexOf("data-of=\"cells\"")) + 1;
        return Set.of(html.substring(start, html.indexOf('<', start))
                .chars()
                .distinct()
                .mapToObj(Character::toString)
                .toArray(String[]::new));
    }

    @Test
    void nothingIsBlankWhileItIsScrolled(Pages pages) {
        OpenPage page = open(pages, View.wide());
        page.find("[role=grid]").scrollIntoViewIfNeeded();
        assertThat(page.page().evaluate(BLANKS)).isEqualTo(0);
    }

    @Test
    void keysReachEveryCorner(Pages pages) {
        OpenPage page = open(pages, View.wide());
        page.find("[role=gridcell]").first().click();
        assertThat(focusedPlace(page)).containsExactly("2", "2");
        page.page().keyboard().press("Control+End");
        assertThat(focusedPlace(page)).containsExactly(String.valueOf(PERMISSIONS + 1), String.valueOf(ROLES + 1));
        page.page().keyboard().press("Home");
        page.page().keyboard().press("ArrowLeft");
        assertThat(focusedPlace(page)).containsExactly(String.valueOf(PERMISSIONS + 1), "1");
        page.page().keyboard().press("Control+Home");
        page.page().keyboard().press("PageDown");
        page.page().keyboard().press("PageUp");
        assertThat(focusedPlace(page)).containsExactly("2", "2");
        page.page().keyboard().press("Enter");
        assertThat(focused(page, "id")).isEqualTo("panel-title");
        page.page().keyboard().press("Escape");
        assertThat(focusedPlace(page)).containsExactly("2", "2");
    }

    @Test
    void theFocusSurvivesScrolling(Pages pages) {
        OpenPage page = open(pages, View.wide());
        page.find("[role=gridcell]").first().click();
        page.page().evaluate("document.querySelector('.big').scrollTop = 4000");
        page.find(".big:focus").waitFor();
        page.page().keyboard().press("ArrowDown");
        assertThat(focusedPlace(page)).containsExactly("3", "2");
        assertThat(focused(page, "className")).startsWith("big-cell");
    }

    @Test
    void searchesRowsColumnsAndAnswers(Pages pages) {
        OpenPage page = open(pages, View.wide());
        page.find("[name=q]").fill("delete invoice 1");
        page.find("[name=named]").fill("auditor japan");
        assertThat(page.find(".big-count").innerText()).isEqualTo("7 of 150 permissions, 2 of 200 roles");
        page.find(".big-find button").click();
        page.find("[name=answer]").selectOption("open");
        page.find("[name=named]").fill("auditor japan 2");
        List<String> seen =
                page.find(".big-row:not([hidden]) .big-cell:not([hidden])").allInnerTexts();
        assertThat(seen)
                .hasSameSizeAs(page.find(".big-row:not([hidden])").all())
                .allMatch("Undecided"::equals);
    }

    @Test
    void saysNothingOfTestsBeforeTheyRan(Pages pages) {
        OpenPage page = open(pages, View.wide());
        assertThat(page.find(".big-signs").isVisible()).isFalse();
        assertThat(page.find("[name=test]").isVisible()).isFalse();
        assertThat(page.find(".big-cell .ts").count()).isZero();
    }

    @Test
    void whatIsFilteredAndAskedStandsInTheAddress(Pages pages) {
        OpenPage page = open(pages, View.wide());
        page.find("[name=q]").fill("delete invoice 1");
        page.find("[name=named]").fill("auditor japan");
        assertThat(page.fragment()).contains("#q=delete", "named=auditor");
        page.find(".big-row:not([hidden]) [role=gridcell]").first().click();
        String address = page.fragment();
        assertThat(address).contains("#q=delete", "cell=row-invoice.delete_invoice_1.", "named=auditor");
        OpenPage sent = open(pages, View.wide(), address);
        assertThat(sent.find(".big-count").innerText()).isEqualTo("7 of 150 permissions, 2 of 200 roles");
        assertThat(sent.find("#panel").innerText())
                .isEqualTo(page.find("#panel").innerText())
                .contains("Delete invoice 1");
    }

    @Test
    void aRoleAndAPermissionHaveTotals(Pages pages) {
        OpenPage page = open(pages, View.wide());
        page.find("[role=columnheader]").nth(1).click();
        List<String> column = LargeMatrices.column(ROLES, PERMISSIONS, 1);
        long yes = column.stream().filter("yes"::equals).count();
        long no = column.stream().filter("no"::equals).count();
        assertThat(page.find("#panel h3").allInnerTexts()).contains("Yes · " + yes, "No · " + no);
        page.find("[role=rowheader]").first().click();
        List<String> row = LargeMatrices.line(ROLES, PERMISSIONS, 1);
        assertThat(page.find("#panel h2").innerText()).endsWith(": " + row.get(0));
        assertThat(page.find("#panel li").allInnerTexts()).hasSize(ROLES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void isAccessibleAndFitsItsWindow(int width, Pages pages) {
        OpenPage page = open(pages, View.at(width));
        page.assertFitsWidth();
        page.find("[role=gridcell]").first().click();
        Axe.assertAccessible(laidOut(page));
        Axe.assertAccessible(laidOut(open(pages, View.at(width).dark())));
    }

    /** All of it: what is far from the window has no place of its own yet, and seems to lie over what follows it. */
    private static OpenPage laidOut(OpenPage page) {
        page.page().evaluate("""
            () => document.querySelectorAll('main > section').forEach(it => { it.style.contentVisibility = 'visible'; })""");
        return page;
    }

    @Test
    void saysWhereItsRowsStandWithoutScript(Pages pages) {
        OpenPage page = open(pages, View.wide().withoutScript());
        assertThat(page.find("#large").innerText())
                .contains("drawn by a script")
                .contains("Invoices");
        assertThat(page.find(".big").isVisible()).isFalse();
    }

    @Test
    void isNotPrinted(Pages pages) {
        OpenPage page = open(pages, View.wide());
        page.onPaper();
        assertThat(page.find(".big").isVisible()).isFalse();
        assertThat(page.find(".big-paper").isVisible()).isTrue();
    }
}
