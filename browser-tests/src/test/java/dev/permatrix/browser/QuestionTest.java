package dev.permatrix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import dev.permatrix.browser.harness.Axe;
import dev.permatrix.browser.harness.BrowserTest;
import dev.permatrix.browser.harness.MatrixPages;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asking about a cell, a role and a permission. */
@BrowserTest
class QuestionTest {

    @Test
    void aCellSaysWhenAndWhy(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.cell("contact.export_in_bulk", "FocusedUser").click();
        assertThat(page.panelTitle()).isEqualTo("Export contacts and deals in bulk");
        assertThat(page.panel())
                .containsText("Not at first. Once the Account owner or an Administrator grants it, yes");
        assertThat(page.panel()).containsText("Every situation: ");
        assertThat(page.panel()).containsText("Because");
        assertThat(page.panel()).containsText("restrict FocusedUser on Contact to owner or assignee");
        assertThat(page.panel()).containsText("OP-R09");
        assertThat(page.panel()).containsText("OPA-02");
        assertThat(page.find(".asked")).hasCount(1);
    }

    /** Granted or not, owned or not, assigned or not: eight situations, of which three are Yes. */
    @Test
    void everySituationOfACellIsListed(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.cell("contact.save_to_google_contacts", "FocusedUser").click();
        assertThat(page.panel()).containsText("Every situation: 8");
        assertThat(page.find("#panel .sits tbody tr")).hasCount(8);
        assertThat(page.find("#panel .sits tbody .badge span:text-is('Yes')")).hasCount(3);
    }

    @Test
    void theLineOfARuleLeadsToTheSource(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.cell("contact.view_contacts", "FocusedUser").click();
        page.find("#panel a:has-text('onepagecrm.matrix')").first().click();
        assertThat(page.open().fragment()).startsWith("#L");
        assertThat(page.find(page.open().fragment())).isInViewport();
    }

    @Test
    void aRoleSaysWhatItCanDo(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.find("#role-asked").selectOption(new SelectOption().setLabel("Focused User"));
        page.find("#ask-role").click();
        assertThat(page.panelTitle()).isEqualTo("What can a Focused User do?");
        assertThat(page.find("#panel h3").allInnerTexts()).anyMatch(it -> it.startsWith("On request · 13"));
        assertThat(page.panel()).containsText("Delete Account");
        page.panel().getByText("Delete Account").click();
        assertThat(page.panelTitle()).isEqualTo("Delete Account");
    }

    @Test
    void aPermissionSaysWhoCan(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.find("#row-asked").selectOption(new SelectOption().setLabel("Delete Account"));
        page.find("#ask-row").click();
        assertThat(page.panelTitle()).isEqualTo("Who can do this, and when: Delete Account");
        assertThat(page.find("#panel li:has-text('Account owner')").first()).containsText("Yes");
        assertThat(page.find("#panel li:has-text('Administrator')").first()).containsText("No");
    }

    @Test
    void headsAndLabelsAsk(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.find(".grid thead th").last().click(new Locator.ClickOptions().setPosition(4, 4));
        assertThat(page.panelTitle()).isEqualTo("What can a Focused User do?");
        page.rowLabel("delete_account").click(new Locator.ClickOptions().setPosition(2, 2));
        assertThat(page.panelTitle()).contains("Delete Account");
        assertThat(page.find(".asked")).hasCount(1);
    }

    @Test
    void closesByItsButtonAndByEscape(Pages pages) {
        PermissionPage page = PermissionPage.open(pages, View.wide());
        page.cell("delete_account", "User").click();
        page.find("#panel .close").click();
        assertThat(page.panel()).isHidden();
        assertThat(page.focused()).isEqualTo("row-delete_account.User");
        page.cell("delete_account", "User").click();
        page.press("Escape");
        assertThat(page.panel()).isHidden();
        assertThat(page.find(".asked")).hasCount(0);
        assertThat(page.open().fragment()).doesNotContain("cell=");
    }

    @Test
    void isAccessibleWithThePanelOpen(Pages pages) {
        PermissionPage page =
                PermissionPage.open(pages, View.wide().dark(), "#cell=row-contact.export_in_bulk.FocusedUser");
        assertThat(page.panel()).isVisible();
        page.open().assertFitsWidth();
        Axe.assertAccessible(page.open());
    }

    @Test
    void everyCellOfEveryRealMatrixHasAnAnswer(Pages pages) {
        for (String matrix : MatrixPages.REAL) {
            Object silent = pages.open(matrix, View.wide()).page().evaluate("""
                () => [...document.querySelectorAll('.grid td')].filter(cell => {
                  cell.click();
                  const panel = document.getElementById('panel');
                  const asked = cell.classList.contains('asked');
                  const lead = panel.querySelector('.lead');
                  return panel.hidden || !asked || !lead || lead.textContent.trim().length < 2
                      || /undefined|null|NaN|\\{\\d\\}/.test(panel.textContent);
                }).map(cell => cell.id)""");
            assertThat((List<?>) silent).as(matrix).isEmpty();
        }
    }
}
