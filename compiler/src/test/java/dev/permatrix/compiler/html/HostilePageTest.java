package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of a matrix whose author means harm, or writes another way round. */
class HostilePageTest {

    private static final String MATRIX = """
        matrix Crm "</title><script>alert(1)</script> {{t.lang}}"
          users hold exactly one role
        role Owner "Owner' onclick='alert(1) & <b>"
          note "</style></script><img src=x onerror=alert(1)> {{{title}}}"
        role User "מנהל"
        entity Contact "</td></tr><script>"
        relation owner of Contact "`a` <i>b</i>"
        legend
          ✔ means allow
          ✘ means deny
        table "<h1>T</h1>"
          | Permission                                  | Owner' onclick='alert(1) & <b> | מנהל |
          | ------------------------------------------- | :----------------------------: | :---: |
          section "<svg onload=alert(1)>" on Contact
          | Delete <script>alert(2)</script> {delete_it} | ✔ | ✘ [1] |
          | javascript:alert(3)                         | ✔ | ✔ [2] |
          note [1] "--><script>"
          note [2] only when owner "{{label}}"
        restrict User on Contact to owner
        changes "<plaintext>"
          Owner may remove anyone else
        """;

    @TempDir
    private Path folder;

    @Test
    void textStaysText() throws IOException {
        String html = HtmlPages.html(HtmlPages.matrix(folder, MATRIX));
        Document page = Jsoup.parse(html);
        assertThat(page.select("script, img, b[onclick], i, plaintext, svg[onload]"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".sub").text()).isEqualTo("</title><script>alert(1)</script> {{t.lang}}");
        assertThat(page.getElementById("row-contact.delete_it")
                        .selectFirst("th bdi")
                        .text())
                .isEqualTo("Delete <script>alert(2)</script>");
        assertThat(page.select(".remark").text()).contains("{{{title}}}");
        assertThat(page.select("[href]").eachAttr("href")).allMatch(target -> target.startsWith("#"));
    }

    @Test
    void aLabelFromRightToLeftStandsBetweenIsolates() throws IOException {
        Document page = HtmlPages.page(HtmlPages.matrix(folder, MATRIX));
        assertThat(page.select("#restrictions h3").text()).startsWith("\u2068מנהל\u2069, on ");
        assertThat(page.select(".grid thead bdi").eachText()).contains("מנהל");
    }
}
