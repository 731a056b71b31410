package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.diff.MatrixDiff;
import dev.permatrix.dsl.table.DecisionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of what changed between two matrices. */
class DiffPageTest {

    private static final String BEFORE = """
            matrix Shop "Who may do what in the shop"
              users hold exactly one role
            role Clerk "Clerk <i>of</i> the shop"
            role Guest
            entity Order
            relation author of Order "placed by the user"
            legend
              ✔ means allow
              ✘ means deny
              own means allow only when author
            table "Orders" on Order
              | Permission   | Clerk <i>of</i> the shop | Guest |
              | View order   | ✔     | own   |
              | Refund order | ✔     | ✘     |
              | Print order  | ✔     | ✔     |
            """;
    private static final String AFTER =
            BEFORE.replace("| own   |", "| ✔     |").replace("Refund order | ✔     |", "Refund order | ✘     |");

    @TempDir
    private Path folder;

    @Test
    void theTableShowsWhatChangedInWhichCell() throws IOException {
        Document page = page(BEFORE, AFTER);
        assertThat(page.select(".total").text()).isEqualTo("Changes in meaning: widened 1, narrowed 1.");
        assertThat(page.select(".moves thead th").eachText())
                .containsExactly("Permission", "Clerk <i>of</i> the shop", "Guest");
        assertThat(page.select(".moves tr.changed > th > bdi").eachText())
                .containsExactly("View order", "Refund order");
        assertThat(page.select(".moves tr.same > th > bdi").eachText()).containsExactly("Print order");
        Element view = page.selectFirst(".moves tr.changed");
        assertThat(view.select("td").eachText())
                .containsExactly("unchanged", "↑ Widened allowed was: denied when not author");
        assertThat(page.select(".move.less").text()).isEqualTo("↓ Narrowed denied was: allowed");
    }

    @Test
    void everyTableCanBeHidden() throws IOException {
        Document page = page(BEFORE, AFTER);
        List<String> tables = page.select("table.stack").eachAttr("id");
        assertThat(tables).containsExactly("s0", "s1");
        assertThat(page.select("input[id^=show-]").eachAttr("id")).containsExactly("show-s0", "show-s1");
        assertThat(page.select("style").html())
                .contains("body:has(#show-s0:not(:checked)) #s0 { display: none; }")
                .contains("body:has(#show-s1:not(:checked)) #s1 { display: none; }");
    }

    @Test
    void isHarmlessAndNeedsNothingElse() throws IOException {
        Document page = page(BEFORE, AFTER);
        assertThat(page.select("i, script, link, img, [src], [href], [onclick]"))
                .isEmpty();
        assertThat(page.select("textarea").text()).isEqualTo("</textarea><script>alert(1)</script>");
        assertThat(page.select(".sub").text()).isEqualTo("<b>old</b> → new");
    }

    @Test
    void withoutAChangeThereIsNoTable() throws IOException {
        Document page = page(BEFORE, BEFORE);
        assertThat(page.select(".total").text()).isEqualTo("No change in meaning.");
        assertThat(page.select("table")).isEmpty();
    }

    private Document page(String before, String after) throws IOException {
        MatrixDiff diff = MatrixDiff.between(table("before", before), table("after", after));
        return Jsoup.parse(new DiffPage().render(diff, "<b>old</b>", "new", "</textarea><script>alert(1)</script>"));
    }

    private DecisionTable table(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".matrix"), text);
        return MatrixAnalyzer.analyzeToAsk(List.of(new MatrixFile(file, name)))
                .result()
                .orElseThrow()
                .get(0)
                .table();
    }
}
