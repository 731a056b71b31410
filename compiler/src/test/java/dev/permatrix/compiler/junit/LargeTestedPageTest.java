package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.html.HtmlEmitter;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.SuitePlan;
import dev.permatrix.compiler.results.TestReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page of more than 20,000 cells, of which many share one answer, and what became of their tests. */
class LargeTestedPageTest {

    @TempDir
    private Path folder;

    /** Of the second row one role was answered wrongly; the third row's test is not told of. */
    @Test
    void eachRowTellsWhatBecameOfTheTestsOfItsCells() throws IOException {
        SuiteCase matrix = SuiteCase.of(Files.writeString(folder.resolve("large.matrix"), matrix()));
        Emission untested = matrix.emission(matrix.matrix().table());
        SuitePlan plan = SuitePlanner.plan(untested);
        new WrittenReports(plan)
                .failing(plan.tests().get(1).id(), "right_1: 1 wrong answers in 2/ROLE1.\n  of 20 situations: no in 2.")
                .without(plan.tests().get(2).id())
                .in(folder);
        TestReports reports = TestReports.read(List.of(new TestReports.Folder(folder, "reports")))
                .orElseThrow();

        Document page = page(untested.with(MatrixResults.of(plan, reports)));

        assertThat(resultsOfRow(page, 0)).isEqualTo("1*20");
        assertThat(resultsOfRow(page, 1)).isEqualTo("2 3 2*18");
        assertThat(resultsOfRow(page, 2)).isEqualTo("4*20");
        assertThat(resultsOfRow(page, 1_000)).isEqualTo("1*20");
        JsonNode data = data(page);
        assertThat(data.get("answers"))
                .as("no cell, and what all have in common")
                .hasSize(2);
        JsonNode results = data.get("results");
        assertThat(results).hasSize(5);
        assertThat(results.get(0).isEmpty()).isTrue();
        assertThat(words(results.get(1))).isEqualTo("yes: verified");
        assertThat(words(data.get("tests").get(results.get(1).get("test").asInt())))
                .isEqualTo("yes: verified");
        assertThat(words(results.get(2))).isEqualTo("yes: verified");
        assertThat(testOfOnlySituation(data, results.get(2))).isEqualTo("yes: verified");
        assertThat(words(results.get(3))).isEqualTo("bad: failed");
        assertThat(page.getElementById(results.get(3).get("place").asString())).isNotNull();
        assertThat(testOfOnlySituation(data, results.get(3))).isEqualTo("bad: failed: answered No");
        assertThat(words(results.get(4))).isEqualTo("open: not run");
    }

    @Test
    void noRowTellsOfTestsBeforeTheyRan() throws IOException {
        SuiteCase matrix = SuiteCase.of(Files.writeString(folder.resolve("large.matrix"), matrix()));
        Document page = page(matrix.emission(matrix.matrix().table()));
        assertThat(resultsOfRow(page, 1)).isEmpty();
        assertThat(data(page).get("results")).hasSize(1);
    }

    /** The last but one of what stands in its line. */
    private static String resultsOfRow(Document page, int row) {
        String[] parts =
                page.selectFirst("[data-of=rows]").wholeText().split("\n")[row].split("\t", -1);
        return parts[parts.length - 2];
    }

    private static String words(JsonNode told) {
        return told.get("tone").asString() + ": " + told.get("word").asString();
    }

    private static String testOfOnlySituation(JsonNode data, JsonNode result) {
        JsonNode told = data.get("situations")
                .get(result.get("says").get(0).get("situations").asInt());
        assertThat(told.get("told")).hasSize(1);
        return words(data.get("tests").get(told.get("told").get(0).get("test").asInt()));
    }

    private static JsonNode data(Document page) {
        return JsonMapper.shared().readTree(page.getElementById("data").data());
    }

    private static Document page(Emission emission) {
        return Jsoup.parse(new HtmlEmitter().emit(emission).get(0).text());
    }

    private static String matrix() {
        List<String> roles = IntStream.range(0, 20).mapToObj(i -> "Role" + i).toList();
        String rows = IntStream.range(0, 1_001)
                .mapToObj(i -> "  | Right " + i + " |" + " ✔ |".repeat(roles.size()) + "\n")
                .collect(Collectors.joining());
        return "matrix Large\n  users hold exactly one role\nrole " + String.join(", ", roles)
                + "\nlegend\n  ✔ means allow\ntable \"T\"\n  | Permission | " + String.join(" | ", roles) + " |\n  |"
                + " --- |".repeat(roles.size() + 1) + "\n" + rows;
    }
}
