package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeGraphsTest {

    private static final String HEAD = """
        matrix M
          users hold exactly one role
        role Owner
        role User
        role Guest
        legend
          ✔ means allow
          ✘ means deny
        table "T"
          | Permission | Owner | User | Guest |
          | ---------- | :---: | :--: | :---: |
          | View all   | ✔     | ✘    | ✘     |
        changes "C"
        """;

    @TempDir
    private Path folder;

    @Test
    void eachKindOfActorHasItsArrows() throws IOException {
        Document page = page("""
              Owner may change User to Guest
              Owner may change Guest to User while a Guest exists
              undecided: User may change Guest to User
            """);
        List<Element> figures = page.select("#changes figure");
        assertThat(page.select("#changes figcaption bdi").eachText()).containsExactly("Owner", "User");
        assertThat(figures.get(0).select("desc").text()).isEqualTo("User to Guest; Guest to User");
        assertThat(strokes(figures.get(0))).containsExactlyInAnyOrder("may", "may");
        assertThat(figures.get(1).select("desc").text()).isEqualTo("Guest to User (number 1)");
        assertThat(strokes(figures.get(1))).containsExactly("open");
        assertThat(page.select("#changes .gn").text()).isEqualTo("1 undecided: User may change Guest to User line 16");
        assertThat(page.select("#changes .gr").text()).contains("No arrow for: Guest.");
        assertThat(page.select("svg[role=img]")).allSatisfy(svg -> {
            assertThat(page.getElementById(svg.attr("aria-labelledby")).text()).startsWith("Change a user’s role");
            assertThat(page.getElementById(svg.attr("aria-describedby")).tagName())
                    .isEqualTo("desc");
        });
    }

    private static List<String> strokes(Element figure) {
        return figure.select("g.a").stream()
                .map(it -> it.className().replace("a ", ""))
                .toList();
    }

    @Test
    void aNumberSaysWhenItMayAndWhatWasAssumed() throws IOException {
        Document page = page("""
              Owner may change User to Guest while an Owner exists
              User may change Guest to User while an Owner exists
              Guest may change User to Owner
              Guest may never change User to Owner   assumes A-1
            """);
        assertThat(page.select("#changes .gn li").eachText())
                .containsExactly(
                        "1 when there is an Owner",
                        "2 No by assumption: Guest may never change User to Owner line 17 assumes A-1");
        assertThat(page.select("#changes figure g.part")).hasSize(1);
        assertThat(page.select("#changes figure g.open circle")).hasSize(1);
    }

    @Test
    void everyIdIsThereOnce() throws IOException {
        Document page = page("""
              Owner may change anyone to any role
              Owner may remove anyone
              User may remove Guest
            """);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates().contains("graph-remove-1-t", "graph-remove-2-d", "graph-change-1-t");
    }

    @Test
    void rolesThatBehaveAlikeStandInOneBox() throws IOException {
        Document page = HtmlPages.page(HtmlPages.matrix(folder, many(40, "R0 may change anyone to any role")));
        assertThat(page.select("#changes figure")).hasSize(1);
        assertThat(page.select("#changes .nd").eachText()).containsExactly("R0 and 39 more");
        assertThat(page.select("#changes .gn").text()).startsWith("R0 and 39 more: R0, R1, R2");
        assertThat(page.select("#changes figure g.a")).hasSize(1);
    }

    @Test
    void tooManyBoxesAreNotDrawn() throws IOException {
        String rules = IntStream.range(0, 12)
                .mapToObj(i -> "R0 may change R" + i + " to R" + (i + 1))
                .collect(Collectors.joining("\n  "));
        Document page = HtmlPages.page(HtmlPages.matrix(folder, many(13, rules)));
        assertThat(page.select("#changes figure")).isEmpty();
        assertThat(page.select("#changes .gr").text()).contains("Not drawn: there are too many roles");
        assertThat(page.select("#change-change tbody tr")).isNotEmpty();
    }

    private static String many(int roles, String rules) {
        List<String> names = IntStream.range(0, roles).mapToObj(i -> "R" + i).toList();
        return "matrix M\n  users hold exactly one role\nrole " + String.join(", ", names)
                + "\nlegend\n  ✔ means allow\ntable \"T\"\n  | Permission | " + String.join(" | ", names)
                + " |\n  | -- |" + " -- |".repeat(roles) + "\n  | View all |" + " ✔ |".repeat(roles)
                + "\nchanges \"C\"\n  " + rules + "\n";
    }

    @Test
    void labelsOfAnyKindStayInTheirBoxes() throws IOException {
        String label = "</div></svg><script>alert(1)</script>" + "😀".repeat(260);
        Document page = HtmlPages.page(HtmlPages.matrix(
                folder,
                HEAD.replace("role Guest\n", "role Guest \"" + label + "\"\n").replace("| Guest |", "| " + label + " |")
                        + "  Owner may change Guest to User\n"));
        assertThat(page.select("#changes script")).isEmpty();
        assertThat(page.select("#changes figure svg foreignObject .nd bdi").eachText())
                .contains(label, "Owner");
    }

    private Document page(String rules) throws IOException {
        return HtmlPages.page(HtmlPages.matrix(folder, HEAD + rules.indent(0)));
    }
}
