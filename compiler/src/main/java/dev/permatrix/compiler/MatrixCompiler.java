package dev.permatrix.compiler;

import dev.permatrix.compiler.csv.CsvEmitter;
import dev.permatrix.compiler.data.JsonEmitter;
import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.MatrixList;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.html.Comparison;
import dev.permatrix.compiler.html.HtmlEmitter;
import dev.permatrix.compiler.html.HtmlIndex;
import dev.permatrix.compiler.java.JavaEmitter;
import dev.permatrix.compiler.junit.SuiteEmitter;
import dev.permatrix.compiler.junit.SuitePlanner;
import dev.permatrix.compiler.markdown.MarkdownEmitter;
import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.compiler.output.OutputProblems;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.ResultsProblems;
import dev.permatrix.compiler.results.SuitePlan;
import dev.permatrix.compiler.results.TestReports;
import dev.permatrix.compiler.xlsx.XlsxEmitter;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Variant;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns verified matrices into files in memory: names are planned, then the emitters run, in the order listed here, and
 * last the list of all pages is made.
 */
public final class MatrixCompiler {

    /** Every emitter, with the kind of file that it makes; those of the report in the order of their forms. */
    private static List<Line> emitters(CompilerOptions options) {
        List<Line> emitters = new ArrayList<>(List.of(
                new Line(GeneratedFile.Root.JAVA, new JavaEmitter()),
                new Line(GeneratedFile.Root.TEST, new SuiteEmitter())));
        for (ReportFormat format : ReportFormat.values()) {
            if (options.formats().contains(format)) {
                emitters.add(new Line(GeneratedFile.Root.REPORT, emitter(format, options)));
            }
        }
        return emitters;
    }

    private static Emitter emitter(ReportFormat format, CompilerOptions options) {
        return switch (format) {
            case HTML -> new HtmlEmitter(options.formats());
            case MARKDOWN -> new MarkdownEmitter();
            case CSV -> new CsvEmitter();
            case XLSX -> new XlsxEmitter();
            case JSON -> new JsonEmitter();
        };
    }

    private record Line(GeneratedFile.Root root, Emitter emitter) {}

    private MatrixCompiler() {}

    /**
     * Compiles all matrices of a project. Of a matrix as it is, the variants are made as well, to be tried: their
     * classes and suites stand beside its suites.
     *
     * @param roots which kinds of files to make; none makes none, and still finds what is wrong with names
     * @return the files, in the order of matrices and emitters; rejected if a name can't be had
     */
    public static Checked<List<GeneratedFile>> compile(
            List<VerifiedMatrix> matrices, CompilerOptions options, Set<GeneratedFile.Root> roots) {
        Diagnostics diagnostics = new Diagnostics();
        List<Planned> planned = plan(matrices, options, diagnostics);
        checkPackages(planned, diagnostics);
        if (diagnostics.hasErrors()) {
            return new Checked.Rejected<>(diagnostics.inOrder());
        }
        List<Planned> told =
                roots.contains(GeneratedFile.Root.REPORT) ? tested(planned, options, diagnostics) : planned;
        List<GeneratedFile> files = new ArrayList<>(emit(told, emitters(options), roots, diagnostics));
        if (roots.contains(GeneratedFile.Root.REPORT) && options.formats().contains(ReportFormat.HTML)) {
            files.addAll(new HtmlIndex().emit(withPages(told)));
        }
        return diagnostics.check(List.copyOf(files));
    }

    /** What is not only tried tells what became of its tests. */
    private static List<Planned> tested(List<Planned> planned, CompilerOptions options, Diagnostics diagnostics) {
        return options.reports()
                .map(reports -> planned.stream()
                        .map(it -> it.reading().beside() ? it : tested(it, planned, reports, diagnostics))
                        .toList())
                .orElse(planned);
    }

    private static Planned tested(Planned planned, List<Planned> all, TestReports reports, Diagnostics diagnostics) {
        SuitePlan plan = SuitePlanner.plan(planned.emission());
        MatrixResults results = MatrixResults.of(plan, reports);
        if (reports.isOfEveryMatrix() && !results.anyTold() && !results.isUnclear()) {
            diagnostics.report(ResultsProblems.noTestOfMatrix(planned.reading().span(), plan.firstSuite()));
        }
        return new Planned(planned.reading(), planned.emission().with(results, ofVariants(planned, all, reports)));
    }

    /** What became of the tests of the variants that stand beside a matrix. */
    private static Map<String, MatrixResults> ofVariants(Planned planned, List<Planned> all, TestReports reports) {
        Map<String, MatrixResults> results = new HashMap<>();
        for (Planned it : all) {
            boolean ofIt = it.reading().beside()
                    && planned.reading().matrix().model().variants().stream()
                            .anyMatch(variant ->
                                    variant.span().equals(it.reading().span()));
            if (ofIt) {
                results.put(
                        it.emission().variant().orElseThrow(),
                        MatrixResults.of(SuitePlanner.plan(it.emission()), reports));
            }
        }
        return results;
    }

    /**
     * The page of a matrix that says what changed since an earlier one.
     *
     * @param variant the label of the variant that the matrix is; empty where it is none
     */
    public static String compare(VerifiedMatrix matrix, Optional<String> variant, Comparison comparison) {
        Emission emission = new Emission(
                matrix.table(),
                matrix.verification(),
                matrix.variants(),
                NamePlan.NONE,
                variant,
                CompilerVersion.maker());
        return new HtmlEmitter().compare(emission, comparison);
    }

    /** What the list of all pages says, of each matrix in their order and of all; rejected as {@link #compile} would be. */
    public static Checked<MatrixList> summarize(List<VerifiedMatrix> matrices, CompilerOptions options) {
        Diagnostics diagnostics = new Diagnostics();
        List<Planned> planned = plan(matrices, options, diagnostics);
        checkPackages(planned, diagnostics);
        return diagnostics.hasErrors()
                ? new Checked.Rejected<>(diagnostics.inOrder())
                : diagnostics.check(new HtmlIndex().list(withPages(tested(planned, options, diagnostics))));
    }

    private static List<Emission> withPages(List<Planned> planned) {
        return planned.stream()
                .filter(it -> it.reading().rootFor(GeneratedFile.Root.REPORT).isPresent())
                .map(Planned::emission)
                .toList();
    }

    /** A reading that can be emitted. */
    private record Planned(Reading reading, Emission emission) {}

    private static List<Planned> plan(List<VerifiedMatrix> matrices, CompilerOptions options, Diagnostics diagnostics) {
        String maker = CompilerVersion.maker();
        List<Planned> planned = new ArrayList<>();
        for (Reading reading : Reading.of(matrices, options.variants(), diagnostics)) {
            Checked<NamePlan> names = reading.names(options.basePackage());
            diagnostics.reportAll(names.diagnostics());
            if (names.isAccepted()) {
                VerifiedMatrix matrix = reading.matrix();
                Optional<String> variant = reading.variant().map(Variant::label);
                planned.add(new Planned(
                        reading,
                        new Emission(
                                matrix.table(),
                                matrix.verification(),
                                matrix.variants(),
                                names.orElseThrow(),
                                variant,
                                maker)));
            }
        }
        return planned;
    }

    private static void checkPackages(List<Planned> planned, Diagnostics diagnostics) {
        Map<String, Span> taken = new HashMap<>();
        for (Planned it : planned) {
            String name = it.emission().names().packageName();
            Span here = it.reading().span();
            Span other = taken.putIfAbsent(name, here);
            if (other != null) {
                diagnostics.report(OutputProblems.packageTwice(here, other, name));
            }
        }
    }

    private static List<GeneratedFile> emit(
            List<Planned> planned, List<Line> emitters, Set<GeneratedFile.Root> roots, Diagnostics diagnostics) {
        List<GeneratedFile> files = new ArrayList<>();
        Map<String, Span> taken = new HashMap<>();
        for (Planned it : planned) {
            Span here = it.reading().span();
            for (GeneratedFile file : emit(it, emitters, roots)) {
                Span other = taken.putIfAbsent(file.root() + "/" + file.path().toLowerCase(Locale.ROOT), here);
                if (other == null) {
                    files.add(file);
                } else {
                    diagnostics.report(OutputProblems.fileTwice(here, other, file.path()));
                }
            }
        }
        return files;
    }

    private static List<GeneratedFile> emit(Planned planned, List<Line> emitters, Set<GeneratedFile.Root> roots) {
        return emitters.stream()
                .flatMap(line -> planned.reading().rootFor(line.root()).stream()
                        .filter(roots::contains)
                        .flatMap(root ->
                                line.emitter().emit(planned.emission()).stream().map(file -> file.in(root))))
                .toList();
    }
}
