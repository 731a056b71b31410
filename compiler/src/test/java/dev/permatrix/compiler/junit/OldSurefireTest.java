package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.CompilerOptions;
import dev.permatrix.compiler.MatrixCompiler;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.GeneratedFile.Root;
import dev.permatrix.compiler.results.ContentTest;
import dev.permatrix.compiler.results.ResultsCode;
import dev.permatrix.compiler.results.TestReports;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports of one run of the suites of a shop, each as a version of Surefire wrote it, without its properties. In the Java that was
 * tried a guest could view every order.
 */
@DisplayName("Reports of an old Surefire")
class OldSurefireTest {

    private static final Path CASE = Path.of("src/test/cases/surefire");
    private static final Pattern CONTENT = Pattern.compile("isOfContent_(\\w+)");
    private static final String HEAD = "reports do not tell which test is which";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.2.5|this test report and 1 other don't tell which test is which: the numbers of tests are missing",
                "3.5.6|this test report and 3 others don't tell which test is which: titles stand in place of classes"
            })
    void areToldWithWhatToWriteInThePom(String version, String message) throws IOException {
        assertThat(read(version).diagnostics()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(ResultsCode.OLD_SUREFIRE);
            assertThat(it.span().file()).isEqualTo("reports/TEST-example.shop.AccountPermissionsTest.xml");
            assertThat(it.message()).isEqualTo(message + ", as Surefire and Failsafe before 3.6 write them");
            assertThat(it.help().toString()).contains("`<version>3.6.1</version>` for maven-surefire-plugin");
        });
    }

    /** Also that no test is told is no other mistake than this. */
    @ParameterizedTest
    @ValueSource(strings = {"3.2.5", "3.5.6"})
    void areToldOnThePage(String version) throws IOException {
        Checked<List<GeneratedFile>> made = made(read(version).orElseThrow().ofEveryMatrix());
        Document page = page(made);

        assertThat(made.diagnostics()).isEmpty();
        assertThat(head(page)).contains(HEAD);
        assertThat(page.select("#tests > .sl").text())
                .contains("may have run")
                .contains("Write <version>3.6.1</version> for maven-surefire-plugin in the pom");
    }

    @Test
    void withoutNumbersVerifyNoPermission() throws IOException {
        Document page = page(made(read("3.2.5").orElseThrow()));

        assertThat(head(page)).isEqualTo("4 not run 5 verified " + HEAD);
        assertThat(page.select(".grid td .ts").eachText()).hasSize(9).containsOnly("not run");
        assertThat(page.select("#scenarios .ts").eachText()).containsExactly("verified");
        assertThat(page.select("#promises .ts").eachText()).containsExactly("not run");
    }

    @Test
    void withTitlesTellNothing() throws IOException {
        Document page = page(made(read("3.5.6").orElseThrow()));

        assertThat(head(page)).isEqualTo(HEAD);
        assertThat(page.select(".ts")).isEmpty();
    }

    @Test
    void areNotThoseOfANewOne() throws IOException {
        Checked<TestReports> read = read("3.6.1");
        Document page = page(made(read.orElseThrow().ofEveryMatrix()));

        assertThat(read.diagnostics()).isEmpty();
        assertThat(head(page)).isEqualTo("2 failed 7 verified");
        assertThat(page.select("[id^=row-order.view_order.] .ts").eachText())
                .containsExactly("verified", "verified", "1 of 2 situations failed");
        assertThat(page.select("#tests > .sl").text()).doesNotContain("3.6.1");
    }

    /** Of a matrix with one permission there is one such report. */
    @Test
    void areKnownByASingleTest() throws IOException {
        Files.copy(CASE.resolve("3.2.5/TEST-example.shop.AccountPermissionsTest.xml"), folder.resolve("TEST-one.xml"));

        assertThat(read().diagnostics())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .startsWith("this test report doesn't tell which test is which: the numbers");
    }

    @Test
    void areKnownByTwoTestsWithOneNameWhereNonePassed() throws IOException {
        String failed = "<testcase name='change' classname='x.UserChangesTest'><failure message='x'/></testcase>";
        Files.writeString(
                folder.resolve("TEST-x.xml"),
                "<testsuite name='x.UserChangesTest'>" + failed + failed
                        + "<testcase name='isOfContent_fab1282370d6' classname='x.UserChangesTest'/></testsuite>");

        assertThat(read().diagnostics()).extracting(Diagnostic::code).containsExactly(ResultsCode.OLD_SUREFIRE);
    }

    /** A factory that breaks off is told without a number by every Surefire; names of others are their own affair. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<testcase name='everyPermission' classname='x.ATest'><failure message='x'/></testcase>"
                        + "<testcase name='isOfContent_fab1282370d6' classname='x.ATest'/>",
                "<testcase name='everyPermission' classname='x.ATest'><skipped/></testcase>"
                        + "<testcase name='isOfContent_fab1282370d6' classname='x.ATest'/>",
                "<testcase name='a' classname='A title: b'/><testcase name='a' classname='A title: b'/>",
                "<testcase name='everyPermission' classname='x.ATest'/>",
                "<testcase name='a()[1]' classname='x.ATest'/><testcase name='a()[1]' classname='x.ATest'/>"
                        + "<testcase name='isOfContent_fab1282370d6' classname='x.ATest'/>",
                "<testcase name='a' classname='x.BTest'/><testcase name='a' classname='x.BTest'/>"
                        + "<testcase name='isOfContent_fab1282370d6' classname='x.ATest'/>"
            })
    void areNoOthers(String tests) throws IOException {
        Files.writeString(folder.resolve("TEST-x.xml"), "<testsuite name='x.ATest'>" + tests + "</testsuite>");

        assertThat(read().diagnostics()).isEmpty();
    }

    /** What a version wrote, as if of the content that these suites have with the compiler of today. */
    private Checked<TestReports> read(String version) throws IOException {
        try (Stream<Path> files = Files.list(CASE.resolve(version))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                assertThat(CONTENT.matcher(text).find()).as(file.toString()).isEqualTo(text.contains("<testcase"));
                Files.writeString(
                        folder.resolve(file.getFileName()),
                        CONTENT.matcher(text).replaceAll(ContentTest.method(content())));
            }
        }
        return read();
    }

    private static String content() {
        String suites = made(Root.TEST, Optional.empty()).orElseThrow().stream()
                .map(GeneratedFile::text)
                .collect(Collectors.joining());
        return CONTENT.matcher(suites).results().findFirst().orElseThrow().group(1);
    }

    private Checked<TestReports> read() {
        return TestReports.read(List.of(new TestReports.Folder(folder, "reports")));
    }

    private static Checked<List<GeneratedFile>> made(Root root, Optional<TestReports> reports) {
        MatrixFile file = new MatrixFile(CASE.resolve("input.matrix"), "shop.matrix");
        List<VerifiedMatrix> matrices =
                MatrixAnalyzer.analyze(List.of(file)).result().orElseThrow();
        return MatrixCompiler.compile(matrices, new CompilerOptions("example").telling(reports), Set.of(root));
    }

    private static Checked<List<GeneratedFile>> made(TestReports reports) {
        return made(Root.REPORT, Optional.of(reports));
    }

    private static Document page(Checked<List<GeneratedFile>> made) {
        return Jsoup.parse(made.orElseThrow().get(0).text());
    }

    private static String head(Document page) {
        return page.select("dl.sum dt:containsOwn(Tests) + dd").text();
    }
}
