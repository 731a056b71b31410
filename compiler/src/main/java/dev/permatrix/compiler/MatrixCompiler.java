package dev.permatrix.compiler;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.html.HtmlEmitter;
import dev.permatrix.compiler.java.JavaEmitter;
import dev.permatrix.compiler.junit.SuiteEmitter;
import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.compiler.names.NamePlanner;
import dev.permatrix.compiler.output.OutputProblems;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns verified matrices into files in memory: names are planned, then the emitters run, in the order listed here. */
public final class MatrixCompiler {

    /** Every emitter, with the kind of file that it makes. */
    private static final List<Line> EMITTERS = List.of(
            new Line(GeneratedFile.Root.JAVA, new JavaEmitter()),
            new Line(GeneratedFile.Root.TEST, new SuiteEmitter()),
            new Line(GeneratedFile.Root.REPORT, new HtmlEmitter()));

    private record Line(GeneratedFile.Root root, Emitter emitter) {}

    private MatrixCompiler() {}

    /**
     * Compiles all matrices of a project.
     *
     * @param roots which kinds of files to make; none makes none, and still finds what is wrong with names
     * @return the files, in the order of matrices and emitters; rejected if a name can't be had
     */
    public static Checked<List<GeneratedFile>> compile(
            List<VerifiedMatrix> matrices, CompilerOptions options, Set<GeneratedFile.Root> roots) {
        Diagnostics diagnostics = new Diagnostics();
        List<Emission> emissions = plan(matrices, options, diagnostics);
        checkPackages(emissions, diagnostics);
        if (diagnostics.hasErrors()) {
            return new Checked.Rejected<>(diagnostics.inOrder());
        }
        return diagnostics.check(emit(emissions, roots, diagnostics));
    }

    private static List<Emission> plan(
            List<VerifiedMatrix> matrices, CompilerOptions options, Diagnostics diagnostics) {
        String maker = CompilerVersion.maker();
        List<Emission> emissions = new ArrayList<>();
        for (VerifiedMatrix matrix : matrices) {
            Checked<NamePlan> names = NamePlanner.plan(matrix.model(), options.basePackage());
            diagnostics.reportAll(names.diagnostics());
            if (names.isAccepted()) {
                emissions.add(new Emission(matrix.table(), matrix.verification(), names.orElseThrow(), maker));
            }
        }
        return emissions;
    }

    private static void checkPackages(List<Emission> emissions, Diagnostics diagnostics) {
        Map<String, Span> taken = new HashMap<>();
        for (Emission emission : emissions) {
            String name = emission.names().packageName();
            Span here = emission.model().matrix().span();
            Span other = taken.putIfAbsent(name, here);
            if (other != null) {
                diagnostics.report(OutputProblems.packageTwice(here, other, name));
            }
        }
    }

    private static List<GeneratedFile> emit(
            List<Emission> emissions, Set<GeneratedFile.Root> roots, Diagnostics diagnostics) {
        List<GeneratedFile> files = new ArrayList<>();
        Map<String, Span> taken = new HashMap<>();
        for (Emission emission : emissions) {
            Span here = emission.model().matrix().span();
            for (GeneratedFile file : emit(emission, roots)) {
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

    private static List<GeneratedFile> emit(Emission emission, Set<GeneratedFile.Root> roots) {
        return EMITTERS.stream()
                .filter(line -> roots.contains(line.root()))
                .flatMap(line -> line.emitter().emit(emission).stream())
                .toList();
    }
}
