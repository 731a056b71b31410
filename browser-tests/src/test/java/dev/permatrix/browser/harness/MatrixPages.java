package dev.permatrix.browser.harness;

import dev.permatrix.compiler.CompilerOptions;
import dev.permatrix.compiler.MatrixCompiler;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.results.TestReports;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiles matrices to pages below {@code target/pages}, each once in a run. */
public final class MatrixPages {

    /** The real matrices. */
    public static final List<String> REAL = List.of("elma365", "onehash", "onepagecrm", "superoffice", "upraise");

    /** Small ones, which have what the real ones lack. */
    public static final List<String> CASES = List.of("levels", "notes-and-requests", "several-roles");

    /** The matrices of {@link #index()}: two, since the list of more is no different. */
    public static final List<String> LISTED = List.of("onehash", "onepagecrm");

    private static final Path TARGET = Path.of("target", "pages").toAbsolutePath();
    private static final Map<Path, Path> MADE = new ConcurrentHashMap<>();

    private MatrixPages() {}

    /** The page of a real matrix, by its file's name. */
    public static Path of(String name) {
        return compiled(Path.of("../matrices", name, name + ".matrix"), name);
    }

    /** The page of a case of the page's own tests. */
    public static Path ofCase(String name) {
        return compiled(Path.of("../compiler/src/test/cases/html", name, "input.matrix"), name);
    }

    /** The page of a matrix that a test writes. */
    public static Path ofText(String name, String text) {
        try {
            Path file = Files.createDirectories(TARGET.resolve(name)).resolve(name + ".matrix");
            return compiled(Files.writeString(file, text), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The page of a matrix that a test writes, with what became of one of its suites.
     *
     * @param suite the class, in the package {@code x}
     * @param failures what each test of its factory says in its turn; nothing where it passed
     */
    public static Path ofTested(String name, String text, String suite, List<String> failures) {
        try {
            Path folder = Files.createDirectories(TARGET.resolve(name));
            Path file = Files.writeString(folder.resolve(name + ".matrix"), text);
            VerifiedMatrix matrix = MatrixAnalyzer.analyze(List.of(new MatrixFile(file, name + ".matrix")))
                    .result()
                    .orElseThrow()
                    .get(0);
            Files.writeString(folder.resolve("TEST-" + suite + ".xml"), report(matrix, suite, failures));
            TestReports reports = TestReports.read(List.of(new TestReports.Folder(folder, "reports")))
                    .orElseThrow();
            CompilerOptions options = new CompilerOptions("x").telling(Optional.of(reports));
            GeneratedFile page = MatrixCompiler.compile(List.of(matrix), options, Set.of(GeneratedFile.Root.REPORT))
                    .orElseThrow()
                    .get(0);
            return Files.write(folder.resolve(page.path()), page.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Surefire writes it. */
    private static String report(VerifiedMatrix matrix, String suite, List<String> failures) {
        Matcher content = MatrixCompiler.compile(
                        List.of(matrix), new CompilerOptions("x"), Set.of(GeneratedFile.Root.TEST))
                .orElseThrow()
                .stream()
                .map(it -> Pattern.compile("isOfContent_\\w+").matcher(it.text()))
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow();
        StringBuilder report = new StringBuilder("<testsuite>");
        String test = "<testcase classname=\"" + suite + "\" name=\"";
        report.append(test).append(content.group()).append("\"/>");
        for (int i = 0; i < failures.size(); i++) {
            String failure = failures.get(i);
            report.append(test).append("everyPermission()[").append(i + 1).append("]\">");
            if (!failure.isEmpty()) {
                report.append("<failure message=\"")
                        .append(failure.replace("\n", "&#10;"))
                        .append("\"/>");
            }
            report.append("</testcase>");
        }
        return report.append("</testsuite>").toString();
    }

    /** The page of any matrix file. */
    static Path ofFile(Path matrix, String name) {
        return compiled(matrix, name);
    }

    /** A list of matrices, which leads to their pages beside it. */
    public static Path index() {
        List<Path> matrices = LISTED.stream()
                .map(it -> Path.of("../matrices", it, it + ".matrix"))
                .toList();
        return MADE.computeIfAbsent(Path.of("index.html"), ignored -> write(matrices, "all", MatrixPages::isIndex));
    }

    private static Path compiled(Path matrix, String name) {
        return MADE.computeIfAbsent(matrix, it -> write(List.of(it), name, Predicate.not(MatrixPages::isIndex)));
    }

    private static boolean isIndex(GeneratedFile page) {
        return page.path().equals(ReportFormat.INDEX);
    }

    /** Writes every page that these matrices make together, and gives the one that is wanted. */
    private static Path write(List<Path> matrices, String folder, Predicate<GeneratedFile> wanted) {
        List<MatrixFile> files = matrices.stream()
                .map(it -> new MatrixFile(it, it.getFileName().toString()))
                .toList();
        List<VerifiedMatrix> verified = MatrixAnalyzer.analyze(files).result().orElseThrow();
        List<GeneratedFile> pages = MatrixCompiler.compile(
                        verified, new CompilerOptions("x"), Set.of(GeneratedFile.Root.REPORT))
                .orElseThrow();
        try {
            Path target = Files.createDirectories(TARGET.resolve(folder));
            for (GeneratedFile page : pages) {
                Files.write(target.resolve(page.path()), page.bytes());
            }
            return target.resolve(
                    pages.stream().filter(wanted).findFirst().orElseThrow().path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
