package dev.permatrix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.browser.harness.BrowserTest;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A view can be sent to someone: it stands in the address. */
@BrowserTest
class AddressTest {

    @Test
    void holdsWhatDiffersFromThePageAsItOpens(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.search("delete");
        assertThat(page.open().fragment()).isEqualTo("#q=delete");
        page.toggle("Focused User");
        page.cell("delete_account", "User").click();
        assertThat(page.open().fragment())
                .contains("q=delete", "roles=AccountOwner,Administrator,User", "cell=row-delete_account.User");
        page.press("Escape");
        page.find("#clear").click();
        assertThat(page.open().fragment()).doesNotContain("=");
    }

    @Test
    void aSharedViewOpensAsItWas(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.toggle("User");
        page.toggle("Focused User");
        page.find("#differ").check();
        page.cell("delete_account", "Administrator").click();
        String shared = page.open().fragment();
        PermissionPage other = PermissionPage.open(pages, View.wide(), shared);
        assertThat(other.rows()).containsExactly("delete_account");
        assertThat(other.roles()).containsExactly("Account owner", "Administrator");
        assertThat(other.find("#differ")).isChecked();
        assertThat(other.panelTitle()).isEqualTo("Delete Account");
        assertThat(other.panel()).containsText("Administrator");
        assertThat(other.open().fragment()).isEqualTo(shared);
    }

    @Test
    void aRoleAndAPermissionCanBeShared(Pages pages) {
        PermissionPage role = PermissionPage.open(pages, View.wide(), "#role=FocusedUser");
        assertThat(role.panelTitle()).isEqualTo("What can a Focused User do?");
        PermissionPage row = PermissionPage.open(pages, View.wide(), "#row=row-delete_account");
        assertThat(row.panelTitle()).contains("Delete Account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#roles=Nobody,__proto__",
                "#cell=nothing",
                "#answer=maybe&mark=none&group=nowhere",
                "#role=constructor&row=toString",
                "#q=%",
                "#=&==&&"
            })
    void whatDoesNotExistLeavesAPageThatWorks(String fragment, Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide(), fragment);
        if (page.find("#clear").isVisible()) {
            page.find("#clear").click();
        }
        assertThat(page.rows()).hasSize(34);
        assertThat(page.roles()).hasSize(4);
        page.search("OP-R12");
        assertThat(page.rows()).containsExactly("deal.delete_deals");
    }

    @Test
    void linksOfThePageLeadOnAndKeepTheFilter(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.search("delete");
        page.find("nav a[href='#promises']").click();
        assertThat(page.find("#promises h2")).isInViewport();
        assertThat(page.rows()).hasSize(4);
    }

    @Test
    void aLinkToAHiddenRowShowsIt(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.search("delete");
        page.page().evaluate("location.hash = '#row-contact.view_contacts'");
        assertThat(page.rowLabel("contact.view_contacts")).isInViewport();
        assertThat(page.rows()).hasSize(34);
    }
}
