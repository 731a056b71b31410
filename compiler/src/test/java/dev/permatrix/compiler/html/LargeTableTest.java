package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of more than 20,000 cells: what the page carries instead of them. */
class LargeTableTest {

    private static final int ROLES = 100;

    @TempDir
    private Path folder;

    private Document page(int rows, String firstRole) throws IOException {
        return Jsoup.parse(HtmlPages.html(HtmlPages.matrix(folder, matrix(rows, firstRole))));
    }

    /** In row 2 the third role is undecided, in row 3 the last one has a note; elsewhere all are allowed. */
    private static String matrix(int rows, String firstRole) {
        String roles = IntStream.range(1, ROLES).mapToObj(i -> "R" + i).collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder("matrix X\n  users hold exactly one role\nrole First \"" + firstRole
                + "\"\nrole " + roles + "\nlegend\n  y means allow\n  n means deny\n  u means undecided\ntable \"T\"\n"
                + "  | Permission | " + firstRole + " | " + roles.replace(", ", " | ") + " |\n");
        for (int row = 1; row <= rows; row++) {
            text.append("  | Do ").append(row).append(" | n ");
            for (int role = 1; role < ROLES; role++) {
                String cell = row == 2 && role == 2 ? "u" : row == 3 && role == ROLES - 1 ? "y [1]" : "y";
                text.append("| ").append(cell).append(' ');
            }
            text.append("|\n");
        }
        return text.append("  note [1] \"With care\"\n").toString();
    }

    private static List<String> lines(Document page, String name) {
        return List.of(page.selectFirst("[data-of=" + name + "]").wholeText().split("\n"));
    }

    /** Read as the page's script does, but bit by bit. */
    private static Element answer(Document page, int row, int column) {
        Element cells = page.selectFirst("[data-of=cells]");
        int bits = Integer.parseInt(cells.attr("data-bits"));
        byte[] packed = Base64.getUrlDecoder().decode(cells.text());
        int width = packed.length / lines(page, "rows").size();
        int number = 0;
        for (int bit = column * bits; bit < (column + 1) * bits; bit++) {
            number = number * 2 + (packed[row * width + bit / 8] >> (7 - bit % 8) & 1);
        }
        return page.selectFirst("[data-of=answers]").child(number);
    }

    @Test
    void upTo20000CellsAreATable() throws IOException {
        Document page = page(200, "First");
        assertThat(page.select("table.grid td")).hasSize(20_000);
        assertThat(page.select("#large")).isEmpty();
    }

    @Test
    void moreAreDrawnOnDemand() throws IOException {
        Document page = page(201, "First");
        assertThat(page.select("table.grid")).isEmpty();
        assertThat(page.select("#large [role=grid]")).hasSize(1);
        assertThat(lines(page, "rows")).hasSize(201);
        assertThat(lines(page, "rows").get(200)).isEqualTo("Do 201\trow-do_201\tline 211\t\t0");
        assertThat(lines(page, "roles")).hasSize(ROLES);
        assertThat(lines(page, "roles").get(99)).isEqualTo("R99\trole-R99\tR99");
    }

    @Test
    void everyCellHasItsAnswer() throws IOException {
        Document page = page(201, "First");
        assertThat(answer(page, 0, 0).attr("data-word")).isEqualTo("No");
        assertThat(answer(page, 200, 0).attr("data-word")).isEqualTo("No");
        assertThat(answer(page, 0, 1).attr("data-word")).isEqualTo("Yes");
        assertThat(answer(page, 200, 99).attr("data-word")).isEqualTo("Yes");
        assertThat(answer(page, 1, 2).attr("data-word")).isEqualTo("Undecided");
        assertThat(answer(page, 1, 3).attr("data-word")).isEqualTo("Yes");
        assertThat(answer(page, 2, 99).select("sup a").attr("href")).isEqualTo("#note-1");
        assertThat(answer(page, 1, 2).text()).contains("“u” means: Undecided").contains("line 8");
        assertThat(page.select("#note-1").text()).contains("With care");
    }

    @Test
    void whatIsOpenLeadsToItsCell() throws IOException {
        assertThat(page(201, "First").select("#questions a").eachAttr("href")).contains("#row-do_2.R2");
    }

    /** A label can neither end the element that it stands in nor the line. */
    @Test
    void hostileLabelsStayLabels() throws IOException {
        String hostile = "</div><script>alert(1)</script> \u202E {{t.lang}}";
        Document page = page(201, hostile);
        assertThat(page.select("script")).hasSize(2);
        assertThat(lines(page, "roles")).hasSize(ROLES);
        assertThat(lines(page, "roles").get(0))
                .isEqualTo("</div><script>alert(1)</script> [U+202E] {{t.lang}}\trole-First\tFirst");
    }
}
