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
        assertThat(page.select("body script ~ script ~ *, main script, img, b[onclick], i, plaintext, svg[onload]"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".sub").text()).isEqualTo("</title><script>alert(1)</script> {{t.lang}}");
        assertThat(page.getElementById("row-contact.delete_it")
                        .selectFirst("th bdi")
                        .text())
                .isEqualTo("Delete <script>alert(2)</script>");
        assertThat(page.select(".remark").text()).contains("{{{title}}}");
        assertThat(page.select("[href]").eachAttr("href")).allMatch(target -> target.startsWith("#"));
    }

    /** The same in every place that the whole language has for text. */
    private static final String WHOLE = """
        matrix Crm "X"
          users hold any roles
        role Owner "<b>Owner</b>"
        role Seen "<i>Seen</i>" outside the account
        role Staff "<i>Staff</i>"
          held when employee
        role Copy "<i>Copy</i>"
          like Owner
        entity Contact "<img src=x onerror=alert(1)>"
        relation reach of Contact "<script>alert(1)</script>": own, others
        fact employee of user "<script>alert(2)</script> {{t.lang}}"
        fact hosting of account "<script>alert(3)</script>": cloud, self_hosted
        parameter few = 5 "<script>alert(4)</script>"
        fact user_count of account "' onload='alert(5)": number
        operation invite "<svg onload=alert(6)>"
        level Data: none < read < write
        legend
          ✔ means allow
          ✘ means deny
          "<u>ban</u>" means forbid
          "<u>take</u>" means allow until withdrawn by Owner
        table "<h1>L</h1>" of Data
          | Entity  | Relation | <b>Owner</b> | <i>Seen</i> | <i>Staff</i> |
          | ------- | -------- | ------------ | ----------- | ------------ |
          | Contact | own      | write        | read        | none [1]     |
          | Contact | others   | read         | none        | none         |
          note [1] "<script>alert(7)</script>"
        table "<h1>R</h1>"
          | Role          | <u>One</u> {first} | <u>Two</u> {second}  |
          | ------------- | ---------------- | ----------------- |
          | <b>Owner</b>  | ✔                | <u>take</u>       |
          | <i>Seen</i>   | ✘                | ✘                 |
          | everyone else | <u>ban</u>       | ✘                 |
        permission first
          needs second
          shown as "<script>alert(8)</script>" when hosting is cloud
        require employee or holds Owner to sign in           because "<script>alert(9)</script>"
        require user_count at least few to second
        changes "<plaintext>"
          Owner may invite anyone else where employee
          anyone with first may create any role
        each user
          has a unique id "<script>alert(10)</script>"
        scenario "<h2>S</h2>"
          given an Owner where employee and user_count at least few
          then second is allowed
        variant "</section><script>alert(11)</script>"
          table "<h1>V</h1>"
            | Permission | <b>Owner</b> |
            | ---------- | ------------ |
            | <u>Two</u> {second} | <u>ban</u> |
          changes "<plaintext>"
            Owner may lock anyone else
        end variant
        """;

    @Test
    void textStaysTextInEveryPlaceOfTheLanguage() throws IOException {
        String html = HtmlPages.html(HtmlPages.matrix(folder, WHOLE));
        Document page = Jsoup.parse(html);
        assertThat(
                        page.select(
                                "body script ~ script ~ *, main script, img, i, u, plaintext, svg[onload], h1 h1, section section"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("b")).noneMatch(it -> it.text().equals("Owner"));
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("script").get(0).data())
                .doesNotContain("<", ">", "&")
                .contains("\\u003Cscript\\u003E");
        assertThat(page.select("h1")).hasSize(1);
        for (int i = 1; i <= 11; i++) {
            assertThat(page.select("main section:not(#source)").text()).contains("alert(" + i + ")");
        }
        assertThat(page.select("[href]").eachAttr("href")).allMatch(target -> target.startsWith("#"));
        assertThat(page.getElementById("row-second.Owner").text()).isEqualTo("Yes, until withdrawn");
    }

    @Test
    void aLabelFromRightToLeftStandsBetweenIsolates() throws IOException {
        Document page = HtmlPages.page(HtmlPages.matrix(folder, MATRIX));
        assertThat(page.select("#restrictions h3").text()).startsWith("\u2068מנהל\u2069, on ");
        assertThat(page.select(".grid thead bdi").eachText()).contains("מנהל");
    }
}
