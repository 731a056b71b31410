package dev.permatrix.dsl.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.check.CheckCode;
import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.TextRenderer;
import dev.permatrix.dsl.facts.FactsCode;
import dev.permatrix.dsl.load.LoadCode;
import dev.permatrix.dsl.resolve.ResolveCode;
import dev.permatrix.dsl.sheet.SheetCode;
import dev.permatrix.dsl.verify.VerifyCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Matrix files and all that is said of them, places included. Every {@code *.matrix} of a folder is one of the files; a
 * {@code files.txt} names others, such as one that isn't there.
 */
class AnalysisCasesTest {

    private static final CaseFolders CASES = CaseFolders.of("analysis");

    /** Made of a file that can't be kept in a folder of cases; tried in {@code SourceLoaderTest}. */
    private static final Set<LoadCode> ELSEWHERE = Set.of(LoadCode.UNREADABLE, LoadCode.TOO_LARGE);

    @TestFactory
    Stream<DynamicTest> eachFolder() throws IOException {
        return CASES.tests(AnalysisCasesTest::run);
    }

    @Test
    void everyCodeHasACase() throws IOException {
        String all = CASES.expectations();
        Stream<DiagnosticCode> codes = Stream.of(
                        LoadCode.values(),
                        FactsCode.values(),
                        SheetCode.values(),
                        ResolveCode.values(),
                        CheckCode.values(),
                        VerifyCode.values())
                .flatMap(Stream::of);
        assertThat(codes.filter(code -> !ELSEWHERE.contains(code))
                        .filter(code -> !all.contains("[" + code.id() + "]"))
                        .map(DiagnosticCode::id))
                .isEmpty();
    }

    private static String run(Path folder) throws IOException {
        List<MatrixFile> files = names(folder)
                .map(name -> new MatrixFile(folder.resolve(name), name))
                .toList();
        Analysis analysis = MatrixAnalyzer.analyze(files);
        String said = TextRenderer.plain(
                        name -> Optional.ofNullable(analysis.sources().get(name)))
                .render(analysis.result().diagnostics());
        return said.isEmpty() ? "no diagnostics\n" : said;
    }

    private static Stream<String> names(Path folder) throws IOException {
        Path list = folder.resolve("files.txt");
        if (Files.exists(list)) {
            return Files.readAllLines(list).stream();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".matrix"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
