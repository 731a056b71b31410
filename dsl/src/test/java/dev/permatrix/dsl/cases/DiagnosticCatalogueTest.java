package dev.permatrix.dsl.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.cases.MarkdownExamples.Block;
import dev.permatrix.dsl.cases.MarkdownExamples.Said;
import dev.permatrix.dsl.check.CheckCode;
import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.facts.FactsCode;
import dev.permatrix.dsl.load.LoadCode;
import dev.permatrix.dsl.resolve.ResolveCode;
import dev.permatrix.dsl.sheet.SheetCode;
import dev.permatrix.dsl.syntax.SyntaxCode;
import dev.permatrix.dsl.verify.VerifyCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each code of this module has a page; its wrong example yields this code and nothing else, its right one nothing. */
class DiagnosticCatalogueTest {

    private static final Path PAGES = Path.of("../docs/diagnostics");
    private static final String INDEX = "README.md";

    /** Why the examples of a code are told and not shown. */
    private static final Map<DiagnosticCode, String> TOLD = Map.of(
            LoadCode.NOT_FOUND, "no file, no text",
            LoadCode.IS_A_FOLDER, "no file, no text",
            LoadCode.UNREADABLE, "hangs on the machine",
            LoadCode.NOT_UTF_8, "a page is UTF-8 itself",
            LoadCode.EMPTY, "nothing to show",
            LoadCode.TOO_LARGE, "more than 4 MiB",
            LoadCode.BINARY, "a page is text itself",
            SyntaxCode.TOO_MANY_ROWS, "more than 100,000 rows",
            SyntaxCode.LINE_TOO_LONG, "more than 20,000 characters");

    private static List<DiagnosticCode> codes() {
        return Stream.<DiagnosticCode[]>of(
                        LoadCode.values(),
                        FactsCode.values(),
                        SheetCode.values(),
                        SyntaxCode.values(),
                        ResolveCode.values(),
                        CheckCode.values(),
                        VerifyCode.values())
                .flatMap(Stream::of)
                .toList();
    }

    @Test
    void codesAndPagesAreTheSame() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("PM[0-4].*"))
                    .map(name -> name.replace(".md", ""))
                    .toList();
            assertThat(pages)
                    .containsExactlyInAnyOrderElementsOf(
                            codes().stream().map(DiagnosticCode::id).toList());
        }
    }

    @Test
    void theIndexNamesEveryPage() throws IOException {
        String index = Files.readString(PAGES.resolve(INDEX));
        for (DiagnosticCode code : codes()) {
            assertThat(index).contains("[" + code.id() + "](" + code.id() + ".md) " + title(code));
        }
        assertThat(MarkdownExamples.analyzed(base(), Map.of()).rendered()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachPage() {
        return codes().stream().map(code -> DynamicTest.dynamicTest(code.id(), () -> check(code)));
    }

    private static void check(DiagnosticCode code) throws IOException {
        String page = page(code);
        assertThat(page).contains("\n## Wrong\n", "\n## Right\n");
        int right = page.indexOf("\n## Right\n");
        List<Block> wrongBlocks = MarkdownExamples.of(page.substring(0, right));
        if (TOLD.containsKey(code)) {
            assertThat(MarkdownExamples.of(page)).isEmpty();
            return;
        }
        Said wrong = said(wrongBlocks);
        assertThat(wrong.codes()).as(wrong.rendered()).containsExactly(code.id());
        assertThat(said(MarkdownExamples.of(page.substring(right))).rendered()).isEmpty();
    }

    private static Said said(List<Block> blocks) throws IOException {
        Block matrix = blocks.get(0);
        assertThat(matrix.kind()).isIn("matrix", "matrix-part");
        String text = matrix.kind().equals("matrix") ? matrix.text() : base() + "\n" + matrix.text();
        return MarkdownExamples.analyzed(text, MarkdownExamples.filesBehind(matrix, blocks));
    }

    private static String base() throws IOException {
        return MarkdownExamples.of(Files.readString(PAGES.resolve(INDEX)))
                .get(0)
                .text();
    }

    private static String page(DiagnosticCode code) throws IOException {
        return Files.readString(PAGES.resolve(code.id() + ".md"));
    }

    private static String title(DiagnosticCode code) throws IOException {
        return page(code).lines().findFirst().orElse("").replace("# " + code.id() + ": ", "");
    }
}
