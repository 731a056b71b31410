package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every page, whatever the matrix. */
class HtmlPageTest {

    private static final Set<String> WORDS = Set.of("Yes", "On request", "No", "Undecided", "Never");

    static Stream<Path> matrices() {
        return Stream.of(HtmlPages.ONEPAGECRM, HtmlPages.DESK, HtmlPages.SEVERAL_ROLES, HtmlPages.LEVELS);
    }

    @Test
    void thePageIsNamedAfterTheMatrix() {
        List<GeneratedFile> files = new HtmlEmitter().emit(HtmlPages.emission(HtmlPages.known(HtmlPages.ONEPAGECRM)));
        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.root()).isEqualTo(GeneratedFile.Root.REPORT);
            assertThat(file.path()).isEqualTo("onepagecrm.html");
            assertThat(file.text()).startsWith("<!DOCTYPE html>\n").endsWith("</html>\n");
        });
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void everyCellOfEveryTableHasAWord(Path path) {
        VerifiedMatrix matrix = HtmlPages.known(path);
        Document page = HtmlPages.page(matrix);
        int rows = 0;
        int expected = 0;
        for (Table table : matrix.model().tables()) {
            int roles = rolesOf(table, matrix.model()).size();
            int written =
                    (int) table.rows().stream().map(Row::written).distinct().count();
            rows += table.layout() == Table.Layout.BY_ROLE ? roles : written;
            expected += roles * written;
        }
        assertThat(page.select(".grid td")).hasSize(expected).allSatisfy(cell -> {
            assertThat(cell.select(".v b").eachText()).isNotEmpty().allMatch(WORDS::contains);
            assertThat(cell.select(".v .i")).hasSameSizeAs(cell.select(".v"));
        });
        assertThat(page.select(".grid tbody th[scope=row]:not(.k)")).hasSize(rows);
    }

    /** Those that columns name, and those that are like one of them. */
    private static Set<Role> rolesOf(Table table, PermissionModel model) {
        Set<Role> roles = table.columns().stream()
                .flatMap(it -> it.roles().stream())
                .collect(Collectors.toCollection(HashSet::new));
        model.roleRules().likenesses().stream()
                .filter(it -> roles.contains(it.model()))
                .forEach(it -> roles.add(it.role()));
        return roles;
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void tablesSayWhatTheirHeadersAreFor(Path path) {
        Document page = HtmlPages.page(HtmlPages.known(path));
        assertThat(page.select("th")).isNotEmpty().allMatch(it -> it.hasAttr("scope"));
        assertThat(page.select("table"))
                .isNotEmpty()
                .allMatch(it -> it.children().hasClass("vh")
                        || !it.selectFirst("caption").text().isBlank());
        for (Element table : page.select("table")) {
            int columns = table.select("thead th").size();
            assertThat(table.select("tbody tr:not(.grp)"))
                    .allSatisfy(row -> assertThat(row.select("> th, > td")).hasSize(columns));
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void everyLinkLeadsToOnePlaceOfThePage(Path path) {
        Document page = HtmlPages.page(HtmlPages.known(path));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        List<String> targets = page.select("[href]").eachAttr("href");
        assertThat(targets).isNotEmpty().allMatch(target -> target.startsWith("#"));
        assertThat(targets.stream().map(target -> target.substring(1)).toList()).isSubsetOf(ids);
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).isSubsetOf(ids);
        assertThat(page.select("a").eachText()).allMatch(text -> !text.isBlank());
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void thePageIsHtmlWithoutMistakes(Path path) {
        Parser parser = Parser.htmlParser().setTrackErrors(100);
        Document page = Jsoup.parse(HtmlPages.html(HtmlPages.known(path)), "", parser);
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("a a, p p, ul:empty, ol:empty, dl:empty, td:empty, h2:empty, h3:empty"))
                .isEmpty();
        assertThat(page.select("ul > :not(li), ol > :not(li)")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void nothingIsLoadedAndOnlyThePagesScriptRuns(Path path) {
        String html = HtmlPages.html(HtmlPages.known(path));
        Document page = Jsoup.parse(html);
        assertThat(page.select("link, img, iframe, object, embed, form, base, [src]"))
                .isEmpty();
        assertThat(page.getAllElements().stream().flatMap(it -> it.attributes().asList().stream()))
                .extracting(Attribute::getKey)
                .noneMatch(name -> name.startsWith("on"));
        String styles = page.selectFirst("style").data();
        assertThat(styles).contains("url(").doesNotContain("@import");
        assertThat(styles.replace("url(\"data:image/svg+xml,", "")).doesNotContain("url(");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src '"
                        + hash(script(page)) + "'");
        assertThat(page.select("script:not([type=application/json])")).hasSize(1);
        assertThat(html.replace("xmlns='http://www.w3.org/2000/svg'", "")).doesNotContain("http:", "https:");
    }

    private static String script(Document page) {
        return page.selectFirst("script:not([type])").data();
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theStyleSheetStandsInThePageAsItIs() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/dev/permatrix/compiler/html/page.css"));
        Document page = HtmlPages.page(HtmlPages.known(HtmlPages.DESK));
        assertThat(page.selectFirst("style").data().strip()).isEqualTo(css.strip());
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void thePageHasLandmarksAndNoHeadingSkipsALevel(Path path) {
        Document page = HtmlPages.page(HtmlPages.known(path));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("body > header, body > nav[aria-label], body > main"))
                .hasSize(3);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#permissions");
        int level = 1;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int next = Integer.parseInt(heading.tagName().substring(1));
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void everyLineOfTheMatrixIsThere(Path path) {
        VerifiedMatrix matrix = HtmlPages.known(path);
        Document page = HtmlPages.page(matrix);
        List<String> lines = matrix.model().source().lines();
        assertThat(page.select(".src li")).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(page.getElementById("L" + (i + 1)).wholeText()).isEqualTo(lines.get(i));
        }
    }

    @Test
    void aRowShowsItsLabelDetailTagsStatementsAndNotes() {
        VerifiedMatrix matrix = HtmlPages.known(HtmlPages.ONEPAGECRM);
        Document page = HtmlPages.page(matrix);
        Element users = page.getElementById("row-manage_users");
        assertThat(users.select(".tag").text()).isEqualTo("sensitive");
        assertThat(users.select(".p code").eachText()).containsExactly("add_user", "remove_user");
        assertThat(users.select(".m a").eachText()).containsExactly("OP-R01", "line 41");
        assertThat(page.getElementById("row-manage_users.Administrator")
                        .select("sup")
                        .eachText())
                .containsExactly("1", "2");
        assertThat(page.getElementById("row-manage_account_settings")
                        .select(".d")
                        .text())
                .startsWith("Action Stream, ");
        assertThat(matrix.model().rows().map(Row::id)).contains("manage_users");
    }

    @Test
    void theHeadCountsAndLinks() {
        Document page = HtmlPages.page(HtmlPages.known(HtmlPages.ONEPAGECRM));
        assertThat(page.select(".sum a").eachText())
                .containsExactly(
                        "4 roles",
                        "49 permissions",
                        "196 cells",
                        "13 proved",
                        "not looked at",
                        "2 questions",
                        "15 assumptions",
                        "54 of 54 cited");
        assertThat(page.select(".made").text())
                .contains("Made from onepagecrm.matrix (content ", "by Permatrix 0.1.0.");
    }
}
