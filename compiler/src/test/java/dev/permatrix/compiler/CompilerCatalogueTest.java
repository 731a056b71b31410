package dev.permatrix.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.names.NameCode;
import dev.permatrix.compiler.output.OutputCode;
import dev.permatrix.compiler.results.ResultsCode;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each code of this module has a page; its wrong example yields this code and nothing else, its right one nothing. */
class CompilerCatalogueTest {

    private static final Path PAGES = Path.of("../docs/diagnostics");
    private static final String INDEX = "README.md";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```matrix(-part)?\n(.*?)^```$");

    /** Those that hang on a matrix alone, and on one that a page can hold. */
    private static final Set<DiagnosticCode> SHOWN = Set.of(
            NameCode.SAME_NAME,
            NameCode.ONLY_CASE_DIFFERS,
            NameCode.NO_JAVA_NAME,
            NameCode.TYPE_TAKEN,
            OutputCode.PACKAGE_TWICE);

    @TempDir
    private Path folder;

    private static List<DiagnosticCode> codes() {
        return Stream.<DiagnosticCode[]>of(NameCode.values(), OutputCode.values(), ResultsCode.values())
                .flatMap(Stream::of)
                .toList();
    }

    @Test
    void codesAndPagesAreTheSame() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("PM[56].*"))
                    .map(name -> name.replace(".md", ""))
                    .toList();
            assertThat(pages)
                    .containsExactlyInAnyOrderElementsOf(
                            codes().stream().map(DiagnosticCode::id).toList());
        }
    }

    @Test
    void theIndexNamesEveryPage() throws IOException {
        String index = page(INDEX);
        for (DiagnosticCode code : codes()) {
            String title =
                    page(code.id() + ".md").lines().findFirst().orElse("").replace("# " + code.id() + ": ", "");
            assertThat(index).contains("[" + code.id() + "](" + code.id() + ".md) " + title + "\n");
        }
    }

    @TestFactory
    Stream<DynamicTest> eachPage() {
        return codes().stream().map(code -> DynamicTest.dynamicTest(code.id(), () -> check(code)));
    }

    private void check(DiagnosticCode code) throws IOException {
        String page = page(code.id() + ".md");
        assertThat(page).contains("\n## Wrong\n", "\n## Right\n");
        int right = page.indexOf("\n## Right\n");
        List<String> wrongOnes = matrices(page.substring(0, right));
        List<String> rightOnes = matrices(page.substring(right));
        if (SHOWN.contains(code)) {
            assertThat(said(wrongOnes.get(0))).containsExactly(code);
            assertThat(said(rightOnes.get(0))).isEmpty();
        } else {
            assertThat(wrongOnes).isEmpty();
            assertThat(rightOnes).isEmpty();
        }
    }

    /** What is said of the files of a matrix that is sound itself. */
    private List<DiagnosticCode> said(String part) throws IOException {
        String text = matrices(page(INDEX)).get(0) + "\n" + part;
        MatrixFile file = new MatrixFile(Files.writeString(folder.resolve("shop.matrix"), text), "shop.matrix");
        List<VerifiedMatrix> matrices =
                MatrixAnalyzer.analyze(List.of(file)).result().orElseThrow();
        Set<GeneratedFile.Root> all = EnumSet.allOf(GeneratedFile.Root.class);
        return MatrixCompiler.compile(matrices, new CompilerOptions("com.example"), all).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static List<String> matrices(String page) {
        return BLOCK.matcher(page)
                .results()
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    private static String page(String file) throws IOException {
        return Files.readString(PAGES.resolve(file));
    }
}
