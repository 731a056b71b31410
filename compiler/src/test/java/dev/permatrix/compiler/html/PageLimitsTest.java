package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages of matrices that hang on more than can be listed: made in seconds, and they say so. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PageLimitsTest {

    @TempDir
    private Path folder;

    @Test
    void situationsOfALongWayOfNeedsAreNotListed() throws IOException {
        PageContext page = PageContext.of(HtmlPages.emission(HtmlPages.matrix(folder, chain(18))), Texts.english());
        RoleSituations situations = new RoleSituations(page);
        Role clerk = page.model().roles().get(1);
        for (Permission permission : page.model().permissions().subList(0, 6)) {
            assertThat(situations.of(clerk, new Part(permission, Optional.empty())))
                    .isEmpty();
        }
        Permission last = page.model().permissions().get(17);
        assertThat(situations
                        .of(clerk, new Part(last, Optional.empty()))
                        .orElseThrow()
                        .cases())
                .hasSize(2);
    }

    private static String chain(int length) {
        return """
                matrix M
                  users hold exactly one role
                role Owner
                role Clerk
                legend
                  ✔ means allow
                  ask means on request from Owner
                table "T"
                  | Permission | Owner | Clerk |
                  | ---------- | ----- | ----- |
                """ + lines(length, i -> "  | Way " + i + " | ✔ | ask |\n")
                + lines(length - 1, i -> "permission way_" + i + "\n  needs way_" + (i + 1) + "\n");
    }

    @Test
    void changesAmongVeryManyRolesAreToldByTheirRulesOnly() throws IOException {
        VerifiedMatrix many = HtmlPages.matrix(folder, roles(100));
        Document page = HtmlPages.page(many);
        assertThat(page.select("#changes p").eachText())
                .anyMatch(it -> it.startsWith("There are too many combinations of users to list"));
        assertThat(page.select("#changes #change-change").text()).isEqualTo("Change a user’s role");
        assertThat(page.select("#changes table")).isEmpty();
        assertThat(page.select("#changes .rules.said li")).hasSize(100);
    }

    @Test
    void changesAmongSomeRolesAreListed() throws IOException {
        Document page = HtmlPages.page(HtmlPages.matrix(folder, roles(12)));
        assertThat(page.select("#changes table#change-change tbody tr")).hasSizeGreaterThan(5);
        assertThat(page.select("#changes p").eachText()).noneMatch(it -> it.contains("too many combinations"));
    }

    private static String roles(int count) {
        String names = IntStream.range(0, count).mapToObj(i -> "R" + i).collect(Collectors.joining(" | "));
        return "matrix M\n  users hold exactly one role\n" + lines(count, i -> "role R" + i + "\n")
                + "legend\n  ✔ means allow\n  ✘ means deny\ntable \"T\"\n  | Permission | " + names + " |\n  |"
                + " --- |".repeat(count + 1) + "\n  | View all |"
                + Stream.iterate("✔", it -> it.equals("✔") ? "✘" : "✔")
                        .limit(count)
                        .map(it -> " " + it + " |")
                        .collect(Collectors.joining())
                + "\nchanges \"C\"\n"
                + lines(count, i -> "  R" + i + " may change anyone to R" + (i + 1) % count + "\n");
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }
}
