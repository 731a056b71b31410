package dev.permatrix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import dev.permatrix.browser.harness.BrowserTest;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import org.junit.jupiter.api.Test;

/** Finding rows. What is expected was read off the document's table. */
@BrowserTest
class FilterTest {

    private static final int ALL = 34;

    @Test
    void opensWithEverything(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        assertThat(page.rows()).hasSize(ALL);
        assertThat(page.roles()).containsExactly("Account owner", "Administrator", "User", "Focused User");
        assertThat(page.find("#clear")).isHidden();
        assertThat(page.open().fragment()).isEmpty();
    }

    @Test
    void findsWordsStatementsTagsAndCodeNames(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.search("DELETE");
        assertThat(page.rows())
                .containsExactly("delete_account", "contact.delete_contacts", "deal.delete_deals", "edit_autoflows");
        assertThat(page.find("#count")).hasText("6 of 49 permissions");
        page.search("delete deals");
        assertThat(page.rows()).containsExactly("deal.delete_deals");
        page.search("OP-R12");
        assertThat(page.rows()).containsExactly("deal.delete_deals");
        page.search("export_deals_in_bulk");
        assertThat(page.rows()).containsExactly("contact.export_in_bulk");
        page.search("sensitive");
        assertThat(page.rows()).contains("manage_users", "delete_account").doesNotContain("contact.add_notes");
    }

    @Test
    void saysThatNothingFitsAndClears(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.search("no such permission");
        assertThat(page.rows()).isEmpty();
        assertThat(page.find("#none")).isVisible();
        assertThat(page.find(".grid caption:visible")).hasCount(0);
        page.find("#clear").click();
        assertThat(page.rows()).hasSize(ALL);
        assertThat(page.find("#none")).isHidden();
        assertThat(page.find("#find")).hasValue("");
        assertThat(page.find("#find")).isFocused();
    }

    /** Thirteen rows of the document say "Request permission". */
    @Test
    void filtersByAnswer(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.find("#answer").selectOption(new SelectOption().setLabel("On request"));
        assertThat(page.rows()).hasSize(13).doesNotContain("delete_account").contains("deal.delete_deals");
        assertThat(page.find(".grid tbody tr:not(.grp):visible:has(td:has-text('On request'))"))
                .hasCount(13);
    }

    @Test
    void filtersByGroup(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.find("#group").selectOption(new SelectOption().setLabel("Contacts"));
        assertThat(page.rows())
                .containsExactly(
                        "contact.delete_contacts",
                        "own_private_contacts",
                        "contact.export_in_bulk",
                        "contact.save_to_google_contacts",
                        "contact.download_vcard");
        page.search("export");
        assertThat(page.rows()).containsExactly("contact.export_in_bulk");
    }

    @Test
    void filtersByMark(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.find("#mark").selectOption(new SelectOption().setLabel("sensitive"));
        assertThat(page.rows()).contains("manage_users", "manage_billing").doesNotContain("run_filters");
    }

    /** The document: there is one row in which an Administrator differs from the Account owner. */
    @Test
    void comparesTwoRoles(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.toggle("User");
        page.toggle("Focused User");
        assertThat(page.roles()).containsExactly("Account owner", "Administrator");
        assertThat(page.rows()).hasSize(ALL);
        page.find("#differ").check();
        assertThat(page.rows()).containsExactly("delete_account");
        page.find("#clear").click();
        assertThat(page.roles()).hasSize(4);
        assertThat(page.rows()).hasSize(ALL);
    }

    /** A restriction makes cells differ that have the same word in the document. */
    @Test
    void comparesConditionsAsWell(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.toggle("Account owner");
        page.toggle("Administrator");
        page.find("#differ").check();
        assertThat(page.rows())
                .contains("contact.view_contacts", "deal.delete_deals")
                .doesNotContain("contact.add_contacts", "delete_account", "view_pipeline_page");
    }

    @Test
    void oneRoleHasNothingToBeComparedWith(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.toggle("Account owner");
        page.toggle("Administrator");
        page.toggle("User");
        assertThat(page.find("#differ")).isDisabled();
        page.toggle("Focused User");
        assertThat(page.roles()).as("none chosen is all").hasSize(4);
    }
}
