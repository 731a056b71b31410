package dev.permatrix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import dev.permatrix.browser.harness.Axe;
import dev.permatrix.browser.harness.BrowserTest;
import dev.permatrix.browser.harness.ComparedPages;
import dev.permatrix.browser.harness.OpenPage;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that compares: OnePageCRM as it is, with what changed since an earlier matrix that this test makes up. */
@BrowserTest
class ComparisonTest {

    private static final int ALL = 34;

    /** What was otherwise: two cells, a row that wasn't there, and a role that is no longer. */
    private static Path onepagecrm() {
        return ComparedPages.of(
                "onepagecrm",
                text -> text.replaceAll("(OP-R02 \\| ✔ +\\|) ✘ ", "$1 ✔ ")
                        .replaceAll("(OP-N06b \\| ✔ +\\|) ✔ ", "$1 ✘ ")
                        .replaceAll("  \\| Add tags .*\n", "")
                        .replace("OP-N03d |", "OP-N03d, OP-N03e |")
                        .replace("role FocusedUser", "role Trainee\nrole FocusedUser")
                        .replace("| User  | Focused User |", "| User, Trainee | Focused User |"));
    }

    private static Path superoffice() {
        return ComparedPages.of(
                "superoffice",
                text -> text.replace(
                                "active and licence is valid to sign in", "active and licence is not none to sign in")
                        .replaceAll("(own +\\| SO-24, SO-31 +\\|) delete", "$1 update"));
    }

    private static Path large() {
        return ComparedPages.ofLarge(200, 150, rows -> rows.replaceFirst(",yes", ",no"));
    }

    static Stream<Path> pages() {
        return Stream.of(onepagecrm(), superoffice(), large(), HostileLabelsTest.comparedPage());
    }

    private static PermissionPage open(Pages pages, View view, String fragment) {
        return new PermissionPage(pages.open(onepagecrm(), view, fragment));
    }

    @Test
    void opensWithTheRowsThatChangedAndSaysSo(Pages pages) {
        PermissionPage page = open(pages, View.wide(), "");
        assertThat(page.rows()).containsExactly("delete_account", "contact.add_tags", "save_filters");
        assertThat(page.find("#only-changed")).containsText("Only the 3 rows with a change are shown, of 34.");
        assertThat(page.open().fragment()).isEmpty();
        page.find("#show-all").click();
        assertThat(page.rows()).hasSize(ALL);
        assertThat(page.find("#only-changed")).isHidden();
        assertThat(page.open().fragment()).isEqualTo("#changed=all");
        PermissionPage shared = open(pages, View.wide(), page.open().fragment());
        assertThat(shared.rows()).hasSize(ALL);
        assertThat(shared.find("#clear")).isHidden();
    }

    @Test
    void filtersByKindOfChangeBesideTheOtherFilters(Pages pages) {
        PermissionPage page = open(pages, View.wide(), "");
        page.find("#changed").selectOption(new SelectOption().setLabel("Narrowed (1)"));
        assertThat(page.rows()).containsExactly("delete_account");
        assertThat(page.open().fragment()).isEqualTo("#changed=narrowed");
        page.search("filters");
        assertThat(page.rows()).isEmpty();
        page.find("#changed").selectOption("widened");
        assertThat(page.rows()).containsExactly("save_filters");
        PermissionPage shared = open(pages, View.wide(), page.open().fragment());
        assertThat(shared.rows()).containsExactly("save_filters");
        assertThat(shared.find("#changed")).hasValue("widened");
        page.find("#clear").click();
        assertThat(page.rows()).as("clear shows all there is").hasSize(ALL);
        assertThat(page.find("#changed")).hasValue("all");
    }

    /** A change of a role that isn't shown is no reason to show its row. */
    @Test
    void looksAtTheRolesThatAreShown(Pages pages) {
        PermissionPage page = open(pages, View.wide(), "#roles=AccountOwner,User");
        assertThat(page.rows()).containsExactly("contact.add_tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#changed=nothing", "#changed=constructor", "#changed=", "#cell=row-x"})
    void whatDoesNotExistShowsWhatChanged(String fragment, Pages pages) {
        assertThat(open(pages, View.wide(), fragment).rows()).hasSize(3);
    }

    @Test
    void theExplanationOfACellBeginsWithWhatChanged(Pages pages) {
        PermissionPage page = open(pages, View.wide(), "");
        page.cell("delete_account", "Administrator").click();
        assertThat(page.panel().locator("h3").first()).hasText("What changed");
        assertThat(page.panel().locator("li").first()).containsText("Narrowed");
        assertThat(page.panel().locator("li").first()).containsText("Before: Yes. Now: No.");
        assertThat(page.find("#live")).containsText("Narrowed: Before: Yes. Now: No.");
        page.cell("save_filters", "User").click();
        assertThat(page.panel().locator("h3").first()).not().hasText("What changed");
        page.cell("save_filters", "FocusedUser").click();
        page.panel().getByText("What can a Focused User do?").click();
        assertThat(page.panel().locator("h3").first()).hasText("What changed");
        assertThat(page.panel().locator("ul").first()).containsText("Save filters");
        page.panel().locator("ul").first().getByText("Save filters").click();
        assertThat(page.panelTitle()).isEqualTo("Save filters");
    }

    /** The condition and the situation of a change that is not always. */
    @Test
    void theExplanationTellsWhenAndShowsASituation(Pages pages) {
        OpenPage page = pages.open(superoffice(), View.wide());
        page.find("td:has(.df.less)").first().click();
        assertThat(page.find("#panel li").first()).containsText("licence is expired");
        assertThat(page.find("#panel li .n").first()).containsText("For example: ");
    }

    @Test
    void theListLeadsToItsRowAndAnyLinkToAHiddenOne(Pages pages) {
        PermissionPage page = open(pages, View.wide(), "");
        page.find("#compared td a >> text=Delete Account").first().click();
        assertThat(page.rowLabel("delete_account")).isInViewport();
        page.page().evaluate("location.hash = '#row-contact.view_contacts'");
        assertThat(page.rowLabel("contact.view_contacts")).isInViewport();
        assertThat(page.rows()).hasSize(ALL);
    }

    @Test
    void aTableOfTheListCanBeHiddenEvenWithoutScript(Pages pages) {
        OpenPage page = pages.open(onepagecrm(), View.wide().withoutScript());
        assertThat(page.find("#compared table:visible caption").allInnerTexts())
                .contains("Widened (1)", "Narrowed (1)");
        page.find("#compared").getByLabel("Narrowed (1)").uncheck();
        assertThat(page.find("#compared table:visible caption").allInnerTexts())
                .contains("Widened (1)")
                .doesNotContain("Narrowed (1)");
    }

    /** "When" with nothing behind it. */
    @Test
    void onAPhoneNoHeadingStandsAlone(Pages pages) {
        OpenPage page = pages.open(onepagecrm(), View.phone());
        assertThat(page.find("#compared td[data-h=When]").count()).isPositive();
        assertThat(page.find("#compared td:visible").all())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.innerText()).isNotBlank());
        assertThat(pages.open(onepagecrm(), View.wide())
                        .find("#compared td:visible")
                        .count())
                .isEqualTo(page.find("#compared td").count());
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void withoutScriptEveryRowIsReadWithWhatChanged(int width, Pages pages) {
        PermissionPage page =
                new PermissionPage(pages.open(onepagecrm(), View.at(width).withoutScript()));
        assertThat(page.rows()).hasSize(ALL);
        assertThat(page.find("#only-changed")).isHidden();
        assertThat(page.cell("delete_account", "Administrator").innerText()).contains("Narrowed, was Yes");
        assertThat(page.find("#compared").innerText()).contains("Trainee");
        page.open().assertFitsWidth();
    }

    @Test
    void paperSaysWhatIsShown(Pages pages) {
        PermissionPage page = open(pages, View.wide(), "");
        page.open().onPaper();
        assertThat(page.find("#filtered")).isVisible();
        assertThat(page.find("#filtered")).containsText("Any change (3)");
        assertThat(page.cell("delete_account", "Administrator")).containsText("Narrowed");
        assertThat(page.find(".picks")).isHidden();
        assertThat(page.find("#compared table").first()).isVisible();
    }

    @Test
    void theTextForAPullRequestIsCopiedOrSelected(Pages pages) {
        OpenPage page = pages.open(onepagecrm(), View.wide());
        page.find(".copied summary").click();
        page.find("#copy").click();
        page.page().waitForCondition(() -> (Boolean) page.page().evaluate("""
                () => document.getElementById('copy').textContent === 'Copied'
                  || document.getElementById('to-copy').selectionEnd > 0"""));
        assertThat(page.find("#to-copy")).hasValue("The text for a pull request");
    }

    /** Of its first row the third cell was No. */
    @Test
    void aLargeTableShowsWhatChangedInItsCells(Pages pages) {
        OpenPage page = pages.open(large(), View.wide());
        assertThat(page.find(".big-count").innerText()).isEqualTo("1 of 150 permissions, 200 of 200 roles");
        assertThat(page.find("#only-changed").innerText())
                .startsWith("Only the 1 row with a change are shown, of 150.");
        assertThat(page.find(".big-cell .df")).hasCount(1);
        assertThat(page.find(".big-cell.changed")).hasAttribute("aria-colindex", "4");
        assertThat(page.find(".big-cell.changed")).hasText("Yes Changed: Widened");
        page.find(".big-cell.changed").click();
        assertThat(page.find("#panel")).containsText("Before: No. Now: Yes.");
        page.find("[name=named]").fill("auditor");
        assertThat(page.find(".big-count").innerText()).startsWith("0 of 150 permissions");
        page.find("#show-all").click();
        assertThat(page.find(".big-count").innerText()).startsWith("150 of 150 permissions");
        assertThat(page.find("#only-changed")).isHidden();
        assertThat(page.fragment()).contains("changed=all");
        page.assertFitsWidth();
    }

    @Test
    void aListedDifferenceLeadsIntoTheLargeTable(Pages pages) {
        OpenPage page = pages.open(large(), View.wide(), "#changed=all&named=auditor");
        assertThat(page.find("#compared").innerText()).contains("Widened (1)");
        page.find("#compared td a").first().click();
        assertThat(page.find("[role=grid]").isVisible()).isTrue();
        assertThat(page.find(".big-count").innerText()).isEqualTo("150 of 150 permissions, 200 of 200 roles");
    }

    static Stream<Arguments> views() {
        return Stream.of(View.wide().dark(), View.wide(), View.at(1024), View.phone(), View.at(320))
                .flatMap(view -> Stream.of(onepagecrm(), superoffice()).map(page -> Arguments.of(page, view)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void fitsItsWindow(Path file, View view, Pages pages) {
        pages.open(file, view).assertFitsWidth();
    }

    @ParameterizedTest
    @MethodSource("checkedViews")
    void isAccessible(Path file, View view, Pages pages) {
        OpenPage page = pages.open(file, view);
        page.find("td:has(.df)").first().click();
        Axe.assertAccessible(page);
    }

    static Stream<Arguments> checkedViews() {
        return Stream.of(View.wide(), View.phone().dark())
                .flatMap(view -> Stream.of(onepagecrm(), superoffice()).map(page -> Arguments.of(page, view)));
    }
}
