package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildCommandTest {

    private static final String CRM = SampleMatrix.path("crm.matrix").toString();
    private static final String GOALS = SampleMatrix.path("goals.matrix").toString();

    private static final String WITH_VARIANT = """
            matrix Shop
              users hold exactly one role
            role Owner, Clerk
            legend
              yes means allow
              no means deny
            table "Orders"
              | Permission   | Owner | Clerk |
              | Refund order | yes   | no    |
            variant "Clerks refund"
            table "Refunds"
              | Permission   | Clerk |
              | Refund order | yes   |
            end variant
            """;

    @TempDir
    private Path folder;

    @Test
    void writesEachKindOfFileIntoItsFolder() {
        Path output = folder.resolve("made");
        Run run = Run.of("build", CRM, GOALS, "-o", output.toString(), "--package", "com.example.rights");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(output.resolve("java/com/example/rights/crm/Role.java")).exists();
        assertThat(output.resolve("java/com/example/rights/goals/Role.java")).exists();
        assertThat(output.resolve("test")).isDirectoryRecursivelyContaining("glob:**/com/example/rights/crm/*.java");
        assertThat(output.resolve("report")).isDirectoryContaining("glob:**/index.html");
        assertThat(run.out()).contains("written   " + output.resolve("java/com/example/rights/crm/Role.java") + "\n");
    }

    @Test
    void takesAVariantInThePlaceOfItsMatrix() throws IOException {
        Path matrix = Files.writeString(folder.resolve("shop.matrix"), WITH_VARIANT);
        Path output = folder.resolve("made");
        Run run = Run.of("build", matrix.toString(), "-o", output.toString(), "--variant", "clerks refund");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(output.resolve("java/shop/Shop.java")).content().contains("Shop (Clerks refund)");
        assertThat(output.resolve("report/shop.html")).content().contains("Clerks refund");

        Run wrong = Run.of("report", matrix.toString(), "-o", output.toString(), "--variant", "clerks");
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("unknown variant `clerks`: write one of \"Clerks refund\"");
    }

    @Test
    void writesOnlyWhatChanged() {
        String output = folder.resolve("made").toString();
        Run.of("build", CRM, GOALS, "-o", output);
        assertThat(Run.of("build", CRM, GOALS, "-o", output).out())
                .contains("unchanged ")
                .doesNotContain("written ");
        assertThat(Run.of("build", CRM, "-o", output).out())
                .contains("removed ")
                .containsOnlyOnce("written ")
                .contains("written   " + Path.of(output, "report", "index.html") + "\n");
    }

    @Test
    void reportsWriteNothingButPages() throws IOException {
        Run run = Run.of("report", CRM, "-o", folder.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("written ").contains(".html\n");
        try (var files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".java"));
        }
    }

    @Test
    void aReportTakesTheFormsThatAreAskedFor() throws IOException {
        Run run = Run.of("report", CRM, "-o", folder.toString(), "--format", "csv,Markdown", "--format", "xlsx");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(made()).containsExactlyInAnyOrder("crm.csv", "crm.md", "crm.xlsx");

        assertThat(Run.of("report", CRM, "-o", folder.toString(), "--format", "all")
                        .out())
                .contains(
                        "unchanged " + folder.resolve("crm.xlsx") + "\n",
                        "unchanged " + folder.resolve("crm.csv") + "\n");
        assertThat(made())
                .containsExactlyInAnyOrder("crm.csv", "crm.html", "crm.json", "crm.md", "crm.xlsx", "index.html");
        assertThat(folder.resolve("crm.html")).content().contains("href=\"crm.xlsx\"");

        assertThat(Run.of("report", CRM, "-o", folder.toString()).code()).isZero();
        assertThat(made()).containsExactlyInAnyOrder("crm.html", "index.html");
        assertThat(folder.resolve("crm.html")).content().doesNotContain("href=\"crm.xlsx\"");
    }

    private List<String> made() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> !it.startsWith("."))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "html,doc", "", "html, ,csv"})
    void aFormThatThereIsNotIsWrongUse(String form) {
        Run run = Run.of("report", CRM, "-o", folder.resolve("made").toString(), "--format", form);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("is no form of a report: write one or more of html, markdown, csv, xlsx, json, all");
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void reportsTellWhatBecameOfTests() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        Path output = folder.resolve("pages");
        String suite = "com.example.crm.AccountPermissionsTest";
        Files.writeString(
                results.resolve("TEST-x.xml"),
                "<testsuite><testcase name='everyPermission()[1]' classname='" + suite + "'/></testsuite>");
        Files.writeString(results.resolve("TEST-y.xml"), "<testsuite");

        Run run = Run.of(
                "report", CRM, "-o", output.toString(), "--results", results.toString(), "--package", "com.example");

        assertThat(run.code()).isZero();
        assertThat(run.err()).containsOnlyOnce("warning[PM6").contains("PM651").contains("TEST-y.xml");
        assertThat(output.resolve("crm.html")).content().contains("made from other content than this");
    }

    @Test
    void reportsOfOtherTestsAreDoubtful() throws IOException {
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(
                results.resolve("TEST-x.xml"), "<testsuite><testcase name='a' classname='com.example.B'/></testsuite>");
        String output = folder.resolve("pages").toString();

        Run run = Run.of("report", CRM, "-o", output, "--results", results.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("warning[PM653]: no test report tells of the tests of this matrix, such as crm.");
        assertThat(Run.of("report", CRM, "-o", output, "--results", output).err())
                .contains("warning[PM652]: there are no test reports in ");
        assertThat(Run.of("report", CRM, "-o", output, "--package", "a-b").code())
                .isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.2.5", "3.5.6"})
    void reportsOfAnOldSurefireSayWhatToWrite(String version) {
        Path shop = Path.of("../compiler/src/test/cases/surefire");
        Path output = folder.resolve("pages");

        Run run = Run.of(
                "report",
                shop.resolve("input.matrix").toString(),
                "-o",
                output.toString(),
                "--results",
                shop.resolve(version).toString(),
                "--package",
                "example");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .containsOnlyOnce("warning[PM6")
                .contains("warning[PM655]: this test report and ")
                .contains("write `<version>3.6.1</version>` for maven-surefire-plugin in the pom");
        assertThat(output.resolve("shop.html")).content().contains("reports do not tell which test is which");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "report"})
    void aMatrixWithErrorsIsNotBuilt(String command) throws IOException {
        Path matrix = Files.writeString(folder.resolve("wrong.matrix"), "matrix Wrong\nroel A\n");
        Path output = folder.resolve("made");
        Run run = Run.of(command, CRM, matrix.toString(), "-o", output.toString());
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
        assertThat(run.err()).contains("wrong.matrix:2:1");
        assertThat(run.out()).isEmpty();
        assertThat(output).doesNotExist();
    }

    @Test
    void aFileWhereAFolderShouldBeIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        Run run = Run.of("report", CRM, "-o", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
        assertThat(run.err()).contains("error[PM");
    }

    @Test
    void usageErrorsSayWhatToWrite() {
        assertThat(Run.of("build", CRM).err()).contains("Missing required option: '--output=DIR'");
        assertThat(Run.of("build", CRM, "-o", "x", "--package", "a-b").err())
                .contains("`a-b` is no Java package: write names and dots, such as com.example");
        assertThat(Run.of("build", CRM, "-o", "x", "--package", "a.class").code())
                .isEqualTo(ExitCode.USAGE);
    }
}
