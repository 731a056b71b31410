package dev.permatrix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.browser.harness.BrowserTest;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import org.junit.jupiter.api.Test;

/** The table without a mouse. */
@BrowserTest
class KeyboardTest {

    @Test
    void arrowsAndCornersMoveTheFocus(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.cell("manage_users", "AccountOwner").focus();
        page.press("ArrowRight");
        assertThat(page.focused()).isEqualTo("row-manage_users.Administrator");
        page.press("ArrowDown");
        assertThat(page.focused()).isEqualTo("row-delete_account.Administrator");
        page.press("ArrowLeft");
        page.press("ArrowUp");
        assertThat(page.focused()).isEqualTo("row-manage_users.AccountOwner");
        page.press("End");
        assertThat(page.focused()).isEqualTo("row-manage_users.FocusedUser");
        page.press("ArrowRight");
        assertThat(page.focused()).as("stays at the edge").isEqualTo("row-manage_users.FocusedUser");
        page.press("Home");
        assertThat(page.focused()).isEqualTo("th of row-manage_users");
        page.press("Control+End");
        assertThat(page.focused()).isEqualTo("row-edit_autoflows.FocusedUser");
        page.press("Control+Home");
        assertThat(page.find(".grid thead th").first()).isFocused();
    }

    /** Rows and roles that are not shown are skipped. */
    @Test
    void arrowsPassWhatIsHidden(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide(), "#q=delete&roles=AccountOwner,User");
        page.cell("delete_account", "AccountOwner").focus();
        page.press("ArrowRight");
        assertThat(page.focused()).isEqualTo("row-delete_account.User");
        page.press("ArrowDown");
        assertThat(page.focused()).isEqualTo("row-contact.delete_contacts.User");
    }

    @Test
    void enterAsksAndEscapeReturns(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.cell("delete_account", "User").focus();
        page.press("Enter");
        assertThat(page.panel()).isVisible();
        assertThat(page.focused()).isEqualTo("panel-title");
        page.press("Escape");
        assertThat(page.panel()).isHidden();
        assertThat(page.focused()).isEqualTo("row-delete_account.User");
        page.press("Home");
        page.press("Enter");
        assertThat(page.panelTitle()).contains("Delete Account");
    }

    @Test
    void thePanelFollowsAndIsAnnounced(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.cell("delete_account", "AccountOwner").click();
        page.press("ArrowRight");
        assertThat(page.panelTitle()).isEqualTo("Delete Account");
        assertThat(page.panel()).containsText("Administrator");
        assertThat(page.focused()).isEqualTo("row-delete_account.Administrator");
        assertThat(page.find("[aria-live=polite]")).containsText("Administrator. Delete Account");
    }

    @Test
    void aSlashLeadsToFind(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.cell("delete_account", "User").focus();
        page.press("/");
        assertThat(page.find("#find")).isFocused();
        assertThat(page.find("#find")).hasValue("");
        page.press("/");
        assertThat(page.find("#find")).hasValue("/");
    }

    @Test
    void eachTableIsOneStopOfTheTabKey(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        assertThat(page.find(".grid td[tabindex='0'], .grid th[tabindex='0']")).hasCount(2);
        page.cell("delete_account", "User").focus();
        page.press("ArrowDown");
        assertThat(page.find(".grid td[tabindex='0'], .grid th[tabindex='0']")).hasCount(2);
        page.search("delete deals");
        assertThat(page.find(".grid td[tabindex='0']:visible")).hasCount(1);
    }

    /** Neither the bar nor the head of the table covers the cell with the focus. */
    @Test
    void theFocusIsNeverCovered(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.cell("manage_users", "User").focus();
        for (int i = 0; i < 19; i++) {
            page.press("ArrowDown");
            assertThat(isOnTop(page)).as("down to %s", page.focused()).isEqualTo(true);
        }
        for (int i = 0; i < 19; i++) {
            page.press("ArrowUp");
            assertThat(isOnTop(page)).as("up to %s", page.focused()).isEqualTo(true);
        }
    }

    private static Object isOnTop(PermissionPage page) {
        return page.page().evaluate("""
            () => {
              const cell = document.activeElement;
              const box = cell.getBoundingClientRect();
              const middle = box.left + box.width / 2;
              return [box.top + 3, box.bottom - 3].every(y => cell.contains(document.elementFromPoint(middle, y)));
            }""");
    }
}
