package dev.permatrix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.browser.harness.BrowserTest;
import dev.permatrix.browser.harness.ComparedPages;
import dev.permatrix.browser.harness.MatrixPages;
import dev.permatrix.browser.harness.OpenPage;
import dev.permatrix.browser.harness.Pages;
import dev.permatrix.browser.harness.View;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A matrix whose words are meant to run in the browser of whoever reads its page. */
@BrowserTest
class HostileLabelsTest {

    private static final String MATRIX = """
        matrix Trap "</title><script>ran('title')</script>"
          users hold exactly one role
        role Owner "' onmouseover='ran(1)' \\" onfocus=\\"ran(2)\\" autofocus"
          note "<img src=x onerror=ran('note')> javascript:ran('note')"
        role Guest "</script><script>ran('role')</script>"
        role Clerk "<!--<script>ran('half')"
        entity Paper "</textarea><svg onload=ran('entity')>"
        relation owner of Paper "]]><iframe srcdoc='<script>parent.ran(3)</script>'></iframe>"
        fact hired of user "<details open ontoggle=ran('fact')>"
        operation invite "${ran(4)} {{constructor.constructor('ran(4)')()}}"
        legend
          ✔ means allow
          ✘ means deny
          "<b onclick=ran(5)>own</b>" means allow only when owner
        table "</style><script>ran('table')</script>"
          | Permission | ' onmouseover='ran(1)' " onfocus="ran(2)" autofocus | </script><script>ran('role')</script> | <!--<script>ran('half') |
          section "</option></select><img src=x onerror=ran('section')>" on Paper
          | Read </script><img src=x onerror=ran('row')> {read} | ✔ | <b onclick=ran(5)>own</b> | ✘ |
          | \\u003cscript\\u003eran(6)\\u003c/script\\u003e {burn} | ✔ | ✘ [1] | ✘ |
          note [1] "</template><script>ran('remark')</script>"
        restrict Guest on Paper to owner
        changes "<plaintext>"
          Owner may invite anyone else where hired
        invariant "</pre><script>ran('promise')</script>"
          only Owner may paper.burn
        scenario "<style>*{display:none}</style>"
          given an Owner
          then paper.burn is allowed
        variant "<base href='https://example.invalid/'>"
          table "<meta http-equiv=refresh content='0;url=https://example.invalid/'>"
            | Permission | </script><script>ran('role')</script> | everyone else |
            | <link rel=stylesheet href=https://example.invalid/x.css> {sign} | ✔ | ✘ |
        end variant
        """;

    private static final String NOTHING_RAN = "() => window.ran === undefined"
            + " && document.querySelectorAll('iframe, img, base, link, main style, main meta').length === 0";

    /** A page whose labels would call a function that isn't there. */
    static Path page() {
        return MatrixPages.ofText("trap", MATRIX);
    }

    /** The same where the matrix is compared with one in which much was otherwise. */
    static Path comparedPage() {
        return ComparedPages.ofText(
                "trap-compared",
                MATRIX,
                text -> text.replace("onfocus", "onblur")
                        .replace("| ✔ | <b onclick=ran(5)>own</b> | ✘ |", "| ✘ | ✔ | ✔ |"));
    }

    @Test
    void labelsAreReadAndNotRunWhereMatricesAreCompared(Pages pages) {
        OpenPage page = pages.open(comparedPage(), View.wide());
        page.find("td:has(.df)").first().click();
        assertThat(page.page().evaluate(NOTHING_RAN)).isEqualTo(true);
        assertThat(page.find("#panel").innerText()).contains("What changed");
        assertThat(page.find("#compared").innerText()).contains("Read </script><img src=x onerror=ran('row')>");
        assertThat(page.find(".compared").innerText()).contains("onblur=").contains("onfocus=");
        page.assertFitsWidth();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void labelsAreReadAndNotRun(int width, Pages pages) {
        OpenPage page = pages.open(page(), View.at(width));
        assertThat(page.page().evaluate(NOTHING_RAN)).isEqualTo(true);
        assertThat(page.find("header").first().innerText()).contains("</title><script>ran('title')</script>");
        assertThat(page.find("#permissions").innerText())
                .contains("Read </script><img src=x onerror=ran('row')>", "</template><script>ran('remark')</script>");
        assertThat(page.find("#promises").innerText()).contains("</pre><script>ran('promise')</script>");
        page.assertFitsWidth();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#<img src=x onerror=ran(1)>",
                "#%3Cimg%20src%3Dx%20onerror%3Dran(1)%3E",
                "#q=%3Cimg%20src%3Dx%20onerror%3Dran(1)%3E",
                "#q=</script><script>ran(1)</script>&roles=<b>,__proto__&cell='];ran(1)//",
                "#javascript:ran(1)",
                "#q=%E0%A4%A",
                "#\"]"
            })
    void whatStandsInTheAddressIsNotRun(String fragment, Pages pages) {
        OpenPage page = pages.open(page(), View.wide(), fragment);
        assertThat(page.page().evaluate(NOTHING_RAN)).isEqualTo(true);
        assertThat(page.find("#permissions").isVisible()).isTrue();
    }

    /** The trap itself works: were the labels part of the page, it would be seen. */
    @Test
    void aPageThatRunsThemWouldBeSeen(Pages pages) {
        OpenPage page = pages.open(page(), View.wide());
        page.page().evaluate("() => { document.body.insertAdjacentHTML('beforeend', '<img alt=\"\">') }");
        assertThat(page.page().evaluate(NOTHING_RAN)).isEqualTo(false);
    }
}
