package dev.permatrix.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.permatrix.browser.harness.OpenPage;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import java.util.List;

/** OnePageCRM's page, in the words of whoever works with it. */
record PermissionPage(OpenPage open) {

    static PermissionPage open(Pages pages, View view) {
        return open(pages, view, "");
    }

    static PermissionPage open(Pages pages, View view, String fragment) {
        return new PermissionPage(pages.open("onepagecrm", view, fragment));
    }

    Locator find(String selector) {
        return open.find(selector);
    }

    Page page() {
        return open.page();
    }

    /** The code names of the rows that are seen, from top to bottom. */
    @SuppressWarnings("unchecked")
    List<String> rows() {
        return (List<String>) open.page().evaluate("""
            () => [...document.querySelectorAll('.grid tbody tr:not(.grp)')]
                .filter(row => row.getClientRects().length > 0)
                .map(row => row.id.replace('row-', ''))""");
    }

    /** The roles whose columns are seen in the first table. */
    List<String> roles() {
        return find(".grid").first().locator("thead th a:visible").allInnerTexts();
    }

    void search(String words) {
        find("#find").fill(words);
    }

    /** Switches a role's column on or off. */
    void toggle(String role) {
        find("#roles-shown")
                .getByText(role, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    Locator cell(String row, String role) {
        return find("[id='row-" + row + "." + role + "']");
    }

    Locator rowLabel(String row) {
        return find("[id='row-" + row + "'] > th").first();
    }

    Locator panel() {
        return find("#panel");
    }

    String panelTitle() {
        return find("#panel h2").innerText();
    }

    void press(String key) {
        open.page().keyboard().press(key);
    }

    /** What has the focus: the id of an element, or of the row that it labels. */
    String focused() {
        return (String) open.page().evaluate("""
            () => {
              const it = document.activeElement;
              return it.id || (it.closest('tr') ? it.tagName.toLowerCase() + ' of ' + it.closest('tr').id : it.tagName);
            }""");
    }
}
