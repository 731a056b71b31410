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

/** A page of more than 20,000 cells, of which many share one answer, and what became of their tests. */
class LargeTestedPageTest {

    @TempDir
    private Path folder;

    @Test
    void whatCellsShareTellsOfNoCellsTests() throws IOException {
        SuiteCase matrix = SuiteCase.of(Files.writeString(folder.resolve("large.matrix"), matrix()));
        Emission untested = matrix.emission(matrix.matrix().table());
        SuitePlan plan = SuitePlanner.plan(untested);
        new WrittenReports(plan)
                .failing(plan.tests().get(1).id(), "right_1: 1 wrong answer in 2/ROLE1.\n  of 1 situations: no in 1.")
                .in(folder);
        TestReports reports = TestReports.read(List.of(new TestReports.Folder(folder, "reports")))
                .orElseThrow();

        Document tested = page(untested.with(MatrixResults.of(plan, reports)));

        assertThat(tested.select("#tests .ts.bad, .fails")).isNotEmpty();
        assertThat(tested.getElementById("data").data())
                .isEqualTo(page(untested).getElementById("data").data());
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
