package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables of more than 20,000 cells: what the page carries instead of them. */
class LargeTableTest {

    private static final int ROLES = 100;
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final String OTHERS = """
            table "Deals"
              | Permission | Cites | Assumes | R2 | First | everyone else |
              | Keep it    |       |         | n  | y     | y             |
              section "Everyday \u202E"
              | Sell it    | F-1   | A-1     | n  | y     | y             |
              | Buy it     | F-2   |         | y  | n     | n             |
            table "Extras"
              | Permission | Partner | R2 | everyone else |
              | Lend it    | y       | y  | n             |
            role Partner outside the account
            permission buy_it
              needs sell_it
            permission sell_it
              needs do_1
            """;

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

    private static JsonNode data(Document page) {
        return JsonMapper.shared().readTree(page.getElementById("data").data());
    }

    /** Read as the page's script does, but bit by bit. */
    private static JsonNode answer(Document page, int row, int column) {
        Element cells = page.selectFirst("[data-of=cells]");
        int bits = Integer.parseInt(cells.attr("data-bits"));
        int width = cells.text().length() / lines(page, "rows").size();
        int number = 0;
        for (int bit = column * bits; bit < (column + 1) * bits; bit++) {
            int sign = SIGNS.indexOf(cells.text().charAt(row * width + bit / 6));
            number = number * 2 + (sign >> (5 - bit % 6) & 1);
        }
        return data(page).get("answers").get(number);
    }

    private static String word(Document page, int row, int column) {
        return answer(page, row, column).get("word").asString();
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
        assertThat(lines(page, "rows").get(200)).isEqualTo("Do 201\trow-do_201\t\t\t\tline 211\tL211\t0\t\t\t");
        JsonNode roles = data(page).get("roles");
        assertThat(roles).hasSize(ROLES);
        assertThat(roles.get(99).get("label").asString()).isEqualTo("R99");
        assertThat(roles.get(99).get("id").asString()).isEqualTo("R99");
    }

    @Test
    void everyCellHasItsAnswer() throws IOException {
        Document page = page(201, "First");
        assertThat(word(page, 0, 0)).isEqualTo("No");
        assertThat(word(page, 200, 0)).isEqualTo("No");
        assertThat(word(page, 0, 1)).isEqualTo("Yes");
        assertThat(word(page, 200, 99)).isEqualTo("Yes");
        assertThat(word(page, 1, 2)).isEqualTo("Undecided");
        assertThat(word(page, 1, 3)).isEqualTo("Yes");
        JsonNode note = data(page)
                .get("notes")
                .get(answer(page, 2, 99).get("notes").get(0).asInt());
        assertThat(note.get("place").asString()).isEqualTo("note-1");
        assertThat(page.select("#note-1").text()).contains("With care");
    }

    /** What cells share names neither row nor role: the script does. */
    @Test
    void cellsOfOneAnswerShareWhatIsSaidOfThem() throws IOException {
        Document page = page(201, "First");
        JsonNode data = data(page);
        JsonNode yes = answer(page, 0, 1);
        assertThat(data.get("answers")).hasSize(5);
        assertThat(yes.get("says").get(0).get("say").asString()).isEqualTo("Yes.");
        JsonNode reason = data.get("reasons")
                .get(yes.get("says").get(0).get("because").get(0).asInt());
        assertThat(reason.get("before").asString()).isEqualTo(": y for ");
        assertThat(reason.has("after")).isFalse();
        assertThat(reason.has("table")).isFalse();
        assertThat(data.get("situations")
                        .get(yes.get("says").get(0).get("situations").asInt())
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    /** A second table has a heading, a column less and another order; its row cites, assumes, and is granted. */
    @Test
    void everyTableHasItsRowsInTheSameColumns() throws IOException {
        Files.writeString(
                folder.resolve("facts.csv"),
                "id,strength,statement,line,question,confirmed\nF-1,stated,One,1,,\nF-2,stated,Two,2,,\n"
                        + "A-1,assumption,So it is.,,Is it?,\n");
        String text = matrix(201, "First").replace("matrix X\n", "matrix X\n  facts \"facts.csv\"\n") + OTHERS;
        Document page = Jsoup.parse(HtmlPages.html(HtmlPages.matrix(folder, text)));

        assertThat(lines(page, "rows").subList(201, 205))
                .containsExactly(
                        "Keep it\trow-keep_it\t\t\t\tline 216\tL216\t1\t\t\t",
                        "Sell it\trow-sell_it\tF-1\tA-1\t\tline 218\tL218\t2\t0\t\t",
                        "Buy it\trow-buy_it\tF-2\t\t\tline 219\tL219\t2\t1\t\t",
                        "Lend it\trow-lend_it\t\t\t\tline 222\tL222\t3\t\t\t");
        JsonNode hints = data(page).get("hints");
        assertThat(hints.get(0).asString()).contains("Do 1");
        assertThat(hints.get(1).asString()).contains("Sell it");
        assertThat(page.select("[name=group] option").eachText())
                .containsExactly("All", "T", "Deals", "Deals – Everyday [U+202E]", "Extras");
        assertThat(word(page, 201, 0)).isEqualTo("Yes");
        assertThat(word(page, 201, 2)).isEqualTo("No");
        assertThat(word(page, 201, 3)).isEqualTo("Yes");
        assertThat(word(page, 204, 2)).isEqualTo("Yes");
        assertThat(word(page, 204, 3)).isEqualTo("No");
        assertThat(word(page, 204, ROLES)).isEqualTo("Yes");
        assertThat(word(page, 0, ROLES)).isEqualTo("–");
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
        assertThat(data(page).get("roles").get(0).get("label").asString())
                .isEqualTo("</div><script>alert(1)</script> [U+202E] {{t.lang}}");
    }
}
