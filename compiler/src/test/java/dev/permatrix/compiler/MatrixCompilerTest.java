package dev.permatrix.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.GeneratedFile.Root;
import dev.permatrix.compiler.emission.MatrixSummary;
import dev.permatrix.compiler.output.OutputCode;
import dev.permatrix.compiler.results.TestReports;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of all the matrices of a project together. */
class MatrixCompilerTest {

    private static final String TEXT = """
            matrix %s "A matrix"
              users hold exactly one role
              no roles can be added
            role Owner
            legend
              yes means allow
            table "Rows"
              | Permission | Owner |
              | Open door  | yes   |
            """;

    private static final String VARIANT_LINES = """
            variant "%s"
            table "Self service"
              | Permission | Guest |
              | Open door  | yes   |
            end variant
            """;

    private static final String MATRIX = """
            matrix Shop "A shop"
              users hold exactly one role
            role Owner, Guest
            legend
              yes means allow
              no means deny
            table "Rows"
              | Permission | Owner | Guest |
              | Open door  | yes   | no    |
            """;

    private static final String VARIANT = MATRIX + VARIANT_LINES.formatted("Help yourself");

    @TempDir
    Path folder;

    @Test
    void theKindsOfFilesThatWereAskedFor() throws IOException {
        List<VerifiedMatrix> matrices = matrices("Alpha", "Beta");

        assertThat(compile(matrices, "com.example", Set.of()).orElseThrow()).isEmpty();
        List<GeneratedFile> java =
                compile(matrices, "com.example", Set.of(Root.JAVA)).orElseThrow();
        assertThat(java).isNotEmpty().allMatch(file -> file.root() == Root.JAVA);
        assertThat(java)
                .extracting(GeneratedFile::path)
                .contains("com/example/alpha/Alpha.java", "com/example/beta/Beta.java");
        List<GeneratedFile> pages =
                compile(matrices, "com.example", Set.of(Root.REPORT)).orElseThrow();
        assertThat(pages)
                .allMatch(file -> file.root() == Root.REPORT)
                .extracting(GeneratedFile::path)
                .containsExactly("alpha.html", "beta.html", "index.html");
    }

    @Test
    void everyKindIsMadeByAnEmitter() throws IOException {
        List<GeneratedFile> files =
                compile(matrices("Alpha"), "com.example", Set.of(Root.values())).orElseThrow();

        assertThat(files).extracting(GeneratedFile::root).contains(Root.values());
    }

    @Test
    void theSameFilesEveryTime() throws IOException {
        Set<Root> all = Set.of(Root.values());

        assertThat(compile(matrices("Alpha", "Beta"), "com.example", all).orElseThrow())
                .isEqualTo(
                        compile(matrices("Alpha", "Beta"), "com.example", all).orElseThrow());
    }

    @Test
    void aVariantIsMadeForTheTestsOnly() throws IOException {
        List<GeneratedFile> files = compile(List.of(withVariant()), "com.example", Set.of(Root.values()))
                .orElseThrow();

        assertThat(files.stream().filter(it -> it.path().contains("/variants/")))
                .isNotEmpty()
                .allMatch(it ->
                        it.root() == Root.TEST && it.path().startsWith("com/example/shop/variants/helpyourself/"));
        assertThat(text(files, "com/example/shop/variants/helpyourself/AccountPermissionsTest.java"))
                .contains("package com.example.shop.variants.helpyourself;", "A shop (Help yourself): permissions");
        assertThat(text(files, "com/example/shop/AccountPermissionsTest.java")).contains("A shop: permissions");
        assertThat(files.stream().filter(it -> it.root() == Root.REPORT))
                .extracting(GeneratedFile::path)
                .containsExactly("shop.html", "index.html");
    }

    /** What the matrix's own tests came to is no word about the variant, and the other way round. */
    @Test
    void aVariantSaysWhatItsOwnTestsCameTo() throws IOException {
        VerifiedMatrix matrix = withVariant();
        List<GeneratedFile> suites =
                compile(List.of(matrix), "com.example", Set.of(Root.TEST)).orElseThrow();
        String suite = "com.example.shop.variants.helpyourself.AccountPermissionsTest";
        Matcher content = Pattern.compile("isOfContent_\\w+").matcher(text(suites, suite.replace('.', '/') + ".java"));
        assertThat(content.find()).isTrue();
        Files.writeString(folder.resolve("TEST-" + suite + ".xml"), """
                <testsuite>
                  <testcase name="%2$s" classname="%1$s"/>
                  <testcase name="everyPermission()[1]" classname="%1$s"><failure message="x"/></testcase>
                  <testcase name="everyPermissionHasARow" classname="%1$s"/>
                </testsuite>
                """.formatted(suite, content.group()));
        TestReports reports = TestReports.read(List.of(new TestReports.Folder(folder, "reports")))
                .orElseThrow();

        String page = text(
                MatrixCompiler.compile(
                                List.of(matrix),
                                new CompilerOptions("com.example").telling(Optional.of(reports)),
                                Set.of(Root.REPORT))
                        .orElseThrow(),
                "shop.html");

        assertThat(page).contains("Its own tests: ", "1 failed", "1 verified").contains("not run yet");
        assertThat(text(
                        compile(List.of(matrix), "com.example", Set.of(Root.REPORT))
                                .orElseThrow(),
                        "shop.html"))
                .doesNotContain("Its own tests");
    }

    @Test
    void aChosenVariantStandsInForItsMatrix() throws IOException {
        CompilerOptions options = new CompilerOptions("com.example", Map.of("Shop", " help  YOURSELF"));
        List<GeneratedFile> files = MatrixCompiler.compile(List.of(withVariant()), options, Set.of(Root.values()))
                .orElseThrow();

        assertThat(files).noneMatch(it -> it.path().contains("/variants/"));
        assertThat(text(files, "shop.html")).contains("This is the reading “", "Help yourself");
        assertThat(text(files, "index.html")).contains("This is the reading “", "Help yourself");
        assertThat(text(files, "com/example/shop/AccountPermissionsTest.java")).contains("(Help yourself)");
    }

    @Test
    void whatTheListOfPagesSaysCanBeHadWithoutAnyFile() throws IOException {
        List<MatrixSummary> summaries = MatrixCompiler.summarize(matrices("Alpha", "Beta"), new CompilerOptions(""))
                .orElseThrow()
                .matrices();

        assertThat(summaries).extracting(MatrixSummary::page).containsExactly("alpha.html", "beta.html");
        assertThat(summaries.get(1).figures().get(0).figures())
                .extracting(MatrixSummary.Figure::words)
                .containsExactly("1 role", "1 permission", "1 cell");
        assertThat(MatrixCompiler.summarize(matrices("Alpha", "ALPHA"), new CompilerOptions(""))
                        .isAccepted())
                .isFalse();
        assertThat(MatrixCompiler.summarize(List.of(withVariant()), new CompilerOptions(""))
                        .orElseThrow()
                        .matrices())
                .as("the variant has no page")
                .hasSize(1);
    }

    @Test
    void aVariantThatIsNotThere() throws IOException {
        CompilerOptions options = new CompilerOptions("com.example", Map.of("Shop", "Help"));
        Checked<List<GeneratedFile>> result =
                MatrixCompiler.compile(List.of(withVariant()), options, Set.of(Root.JAVA));

        assertThat(result.isAccepted()).isFalse();
        assertThat(result.diagnostics()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(OutputCode.UNKNOWN_VARIANT);
            assertThat(it.toString()).contains("Help yourself");
        });
    }

    @Test
    void noTwoVariantsHaveOnePackage() throws IOException {
        Checked<List<GeneratedFile>> result = compile(
                List.of(matrix("shop.matrix", VARIANT + VARIANT_LINES.formatted("Help-yourself!"))),
                "com.example",
                Set.of(Root.JAVA));

        assertThat(result.diagnostics()).extracting(Diagnostic::code).containsExactly(OutputCode.PACKAGE_TWICE);
    }

    @ParameterizedTest
    @CsvSource({
        "CON, variantcon",
        "2026 reading, variant2026reading",
        "Package, variantpackage",
        "!!!, variant",
        "As the Software ships, asthesoftwareships",
    })
    void theLabelOfAVariantNamesItsPackage(String label, String name) throws IOException {
        assertThat(packageOf(label)).isEqualTo(name);
    }

    @Test
    void aLongLabelOfAVariantStillNamesAFolder() throws IOException {
        assertThat(packageOf("Long words ".repeat(27)))
                .isEqualTo("longwords".repeat(7).substring(0, 60));
    }

    private String packageOf(String label) throws IOException {
        VerifiedMatrix matrix = matrix("shop.matrix", MATRIX + VARIANT_LINES.formatted(label));
        List<GeneratedFile> files =
                compile(List.of(matrix), "", Set.of(Root.TEST)).orElseThrow();
        return files.stream()
                .map(GeneratedFile::path)
                .filter(path -> path.startsWith("shop/variants/"))
                .map(path -> path.split("/")[2])
                .distinct()
                .reduce((one, other) -> one + " and " + other)
                .orElseThrow();
    }

    private VerifiedMatrix withVariant() throws IOException {
        return matrix("shop.matrix", VARIANT);
    }

    private static String text(List<GeneratedFile> files, String path) {
        return files.stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void noTwoMatricesHaveOnePackage() throws IOException {
        Checked<List<GeneratedFile>> result = compile(matrices("Alpha", "ALPHA"), "com.example", Set.of(Root.REPORT));

        assertThat(result.isAccepted()).isFalse();
        assertThat(result.diagnostics()).hasSize(1);
        Diagnostic problem = result.diagnostics().get(0);
        assertThat(problem.code()).isEqualTo(OutputCode.PACKAGE_TWICE);
        assertThat(problem.span()).hasToString("1-ALPHA.matrix:1:1");
        assertThat(problem.related()).hasSize(1);
        assertThat(problem.related().get(0).span()).hasToString("0-Alpha.matrix:1:1");
    }

    @Test
    void whatIsWrongWithNamesIsToldEvenIfNothingIsMade() throws IOException {
        Checked<List<GeneratedFile>> result = compile(matrices("Alpha", "Beta"), "not a package", Set.of());

        assertThat(result.isAccepted()).isFalse();
        assertThat(result.diagnostics()).as("of both matrices").hasSize(2);
    }

    @Test
    void theMakerHasTheVersionOfThisBuild() {
        assertThat(CompilerVersion.maker()).matches("Permatrix \\d+\\.\\d+\\.\\d+(-\\w+)?");
    }

    private VerifiedMatrix matrix(String name, String text) throws IOException {
        MatrixFile file = new MatrixFile(Files.writeString(folder.resolve(name), text), name);
        return MatrixAnalyzer.analyze(List.of(file)).result().orElseThrow().get(0);
    }

    private List<VerifiedMatrix> matrices(String... ids) throws IOException {
        List<MatrixFile> files = new ArrayList<>();
        for (String id : ids) {
            String name = files.size() + "-" + id + ".matrix";
            files.add(new MatrixFile(Files.writeString(folder.resolve(name), TEXT.formatted(id)), name));
        }
        return MatrixAnalyzer.analyze(files).result().orElseThrow();
    }

    private static Checked<List<GeneratedFile>> compile(
            List<VerifiedMatrix> matrices, String basePackage, Set<Root> roots) {
        return MatrixCompiler.compile(matrices, new CompilerOptions(basePackage), roots);
    }
}
