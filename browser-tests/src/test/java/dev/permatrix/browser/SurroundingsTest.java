package dev.permatrix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import dev.permatrix.browser.harness.Axe;
import dev.permatrix.browser.harness.BrowserTest;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paper, dark rooms, forced colours, telephones, and browsers without scripts. */
@BrowserTest
class SurroundingsTest {

    private static final String ASKED = "#cell=row-contact.export_in_bulk.FocusedUser";

    private static final String IS_ON_TOP = """
        word => {
          const box = word.getBoundingClientRect();
          const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          return there !== null && word.closest('td').contains(there);
        }""";

    @Test
    void paperSaysWhatIsShownInWords(Pages pages) {
        PermissionPage page = PermissionPage.open(
                pages, View.wide(), "#q=delete&roles=User,FocusedUser&cell=row-delete_account.User");
        assertThat(page.find("#filtered")).isHidden();
        page.open().onPaper();
        assertThat(page.find("#filtered")).isVisible();
        assertThat(page.find("#filtered")).containsText("delete");
        assertThat(page.find("#filtered")).containsText("User, Focused User");
        assertThat(page.find("#filtered")).containsText("6 of 49 permissions");
        assertThat(page.find(".controls")).isHidden();
        assertThat(page.panel()).isHidden();
        assertThat(page.find("nav.bar")).isHidden();
        assertThat(page.rows()).hasSize(4);
    }

    @Test
    void paperWithoutAFilterSaysNothingOfIt(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide().onPaper());
        assertThat(page.find("#filtered").innerText()).isEmpty();
        assertThat(page.rows()).hasSize(34);
    }

    @Test
    void printsToSeveralPages(Pages pages) {
        byte[] pdf = PermissionPage.open(pages, View.wide().dark()).open().pdf();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF-");
        assertThat(text.split("/Type /Page\\b", -1).length - 1).isBetween(4, 40);
    }

    /** Even where the screen is dark. */
    @Test
    void paperIsLight(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide().dark());
        assertThat(brightness(page)).isLessThan(60);
        page.open().onPaper();
        assertThat(brightness(page)).isGreaterThan(240);
    }

    /** A mask that keeps its own colour may have none left on the ground that the system chose. */
    @Test
    void iconsHaveTheColourOfTextWhereColoursAreForced(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide().dark().withForcedColors());
        Object others = page.page().evaluate("""
                () => {
                  const probe = document.body.appendChild(document.createElement('p'));
                  probe.style.color = 'CanvasText';
                  const text = getComputedStyle(probe).color;
                  const icons = Array.from(document.querySelectorAll('.grid .i'));
                  return [icons.length, icons.filter(it => getComputedStyle(it).backgroundColor !== text).length];
                }""");
        assertThat((List<?>) others).hasSize(2).last().isEqualTo(0);
        assertThat((Integer) ((List<?>) others).get(0)).isGreaterThan(100);
    }

    @Test
    void lightAndDarkCanBeChosenAndAreKept(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        assertThat(brightness(page)).isGreaterThan(240);
        page.find("#theme").selectOption("dark");
        assertThat(brightness(page)).isLessThan(60);
        page.page().reload();
        assertThat(page.find("#theme")).hasValue("dark");
        assertThat(brightness(page)).isLessThan(60);
        page.find("#theme").selectOption("");
        assertThat(brightness(page)).isGreaterThan(240);
    }

    /** Answers are told apart by words and frames where the system's colours are forced. */
    @Test
    void forcedColorsKeepWordsAndTheFocus(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide().withForcedColors(), ASKED);
        assertThat(page.cell("contact.export_in_bulk", "FocusedUser")).containsText("On request");
        page.cell("delete_account", "User").focus();
        page.press("ArrowDown");
        assertThat(page.page().evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isNotEqualTo("none");
        page.open().assertFitsWidth();
    }

    /** Down to 320 pixels, which is 1280 at 400 %. */
    @ParameterizedTest
    @ValueSource(ints = {1024, 768, 390, 320})
    void aNarrowWindowShowsTheAskedCellAndItsAnswer(int width, Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.at(width));
        page.cell("contact.export_in_bulk", "FocusedUser").click();
        assertThat(page.panel()).isVisible();
        page.open().assertFitsWidth();
        BoundingBox panel = page.panel().boundingBox();
        assertThat(panel.x).isGreaterThanOrEqualTo(0);
        assertThat(panel.x + panel.width).isLessThanOrEqualTo(width);
        assertThat(page.cell("contact.export_in_bulk", "FocusedUser")
                        .locator("b")
                        .first()
                        .evaluate(IS_ON_TOP))
                .as("the answer in the table can still be read")
                .isEqualTo(true);
    }

    @Test
    void aTelephoneWithAnAnswerOpenIsAccessible(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.phone(), ASKED);
        assertThat(page.panel()).isVisible();
        Axe.assertAccessible(page.open());
    }

    @Test
    void aTelephoneFiltersAsWell(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.at(320));
        assertThat(page.find("#find")).isHidden();
        page.find("#filter").click();
        page.search("delete");
        assertThat(page.rows()).hasSize(4);
        page.toggle("Account owner");
        page.open().assertFitsWidth();
    }

    @Test
    void withoutScriptsNothingIsOfferedThatNeedsThem(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide().withoutScript());
        assertThat(page.find("#find")).isHidden();
        assertThat(page.find("#theme")).isHidden();
        assertThat(page.panel()).isHidden();
        assertThat(page.find(".grid[role=grid]")).hasCount(0);
        assertThat(page.find(".grid tbody tr:not(.grp):visible")).hasCount(34);
        page.find("nav a[href='#promises']").click();
        assertThat(page.find("#promises h2")).isInViewport();
    }

    private static int brightness(PermissionPage page) {
        return ((Number) page.page().evaluate("""
            () => {
              const color = element => getComputedStyle(element).backgroundColor;
              const given = [document.body, document.documentElement].map(color).find(it => !it.startsWith('rgba(0, 0, 0, 0'));
              const numbers = (given || 'rgb(255, 255, 255)').match(/\\d+/g).slice(0, 3).map(Number);
              return Math.round(numbers.reduce((a, b) => a + b, 0) / 3);
            }""")).intValue();
    }
}
