package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        assertThat(lines(page, "rows").get(200)).isEqualTo("Do 201\trow-do_201\t\t\t\tline 211\tL211\t0\t\t");
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
