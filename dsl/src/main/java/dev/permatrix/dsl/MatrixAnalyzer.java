package dev.permatrix.dsl;

import dev.permatrix.dsl.check.ModelChecks;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Variant;
import dev.permatrix.dsl.resolve.MatrixSources;
import dev.permatrix.dsl.resolve.Resolver;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.Parsed;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Normalizer;
import dev.permatrix.dsl.verify.Verification;
import dev.permatrix.dsl.verify.Verifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads matrices: every pass of this module, a line a pass. All errors of all files come in one run. */
public final class MatrixAnalyzer {

    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, SourceFile> sources = new LinkedHashMap<>();

    private final Function<DecisionTable, Checked<Verification>> verify;

    private MatrixAnalyzer(Function<DecisionTable, Checked<Verification>> verify) {
        this.verify = verify;
    }

    public static Analysis analyze(List<MatrixFile> files) {
        return all(files, Verifier::verify);
    }

    /** The same without trying promises and scenarios, which takes longest: for asking, where they settle nothing. */
    public static Analysis analyzeToAsk(List<MatrixFile> files) {
        return all(files, table -> new Checked.Accepted<>(Verification.UNTRIED, List.of()));
    }

    private static Analysis all(List<MatrixFile> files, Function<DecisionTable, Checked<Verification>> verify) {
        List<VerifiedMatrix> matrices = new ArrayList<>();
        Map<String, SourceFile> sources = new LinkedHashMap<>();
        SaidOnce said = new SaidOnce();
        for (MatrixFile file : files) {
            MatrixAnalyzer analyzer = new MatrixAnalyzer(verify);
            analyzer.analyze(file).ifPresent(matrices::add);
            sources.putAll(analyzer.sources);
            said.add(file, analyzer.diagnostics);
        }
        return new Analysis(said.check(List.copyOf(matrices)), sources);
    }

    /**
     * The first passes only: what the file says.
     *
     * @param sources takes every text that is read
     */
    static Checked<PermissionModel> resolve(MatrixFile file, Map<String, SourceFile> sources) {
        MatrixAnalyzer analyzer = new MatrixAnalyzer(Verifier::verify);
        Optional<PermissionModel> model = analyzer.model(file);
        sources.putAll(analyzer.sources);
        List<Diagnostic> said = analyzer.diagnostics.inOrder();
        return model.<Checked<PermissionModel>>map(it -> new Checked.Accepted<>(it, said))
                .orElseGet(() -> new Checked.Rejected<>(said));
    }

    private Optional<VerifiedMatrix> analyze(MatrixFile file) {
        return model(file)
                .flatMap(model -> accepted(ModelChecks.check(model)))
                .map(Normalizer::normalize)
                .flatMap(this::verified);
    }

    /** What names mean is looked at even where a line could not be read; then nothing comes of it. */
    private Optional<PermissionModel> model(MatrixFile file) {
        MatrixReading reading = new MatrixReading(diagnostics, sources);
        Optional<Parsed> own = reading.own(file);
        return own.flatMap(parsed -> reading.with(parsed).flatMap(all -> resolved(parsed, all)))
                .filter(model -> reading.isClean());
    }

    private Optional<PermissionModel> resolved(Parsed own, MatrixSources all) {
        Checked<PermissionModel> resolved = Resolver.resolve(all);
        diagnostics.reportAll(own.withoutConsequences(resolved.diagnostics(), sources));
        Function<PermissionModel, Optional<PermissionModel>> present = Optional::of;
        return resolved.match((model, said) -> present.apply(model), said -> Optional.empty());
    }

    private Optional<VerifiedMatrix> verified(DecisionTable table) {
        Checked<Verification> verification = verify.apply(table);
        Set<Told> told = new HashSet<>();
        verification.diagnostics().forEach(it -> told.add(Told.of(it)));
        List<VerifiedVariant> variants = table.model().variants().stream()
                .flatMap(variant -> verified(variant, told).stream())
                .toList();
        return accepted(verification).map(it -> new VerifiedMatrix(table, it, variants));
    }

    /** Of another reading only what is not so in the matrix too is told. */
    private Optional<VerifiedVariant> verified(Variant variant, Set<Told> told) {
        DecisionTable table = Normalizer.normalize(variant.model());
        Checked<Verification> verification = verify.apply(table);
        verification.diagnostics().stream().filter(it -> told.add(Told.of(it))).forEach(diagnostics::report);
        Function<Verification, Optional<VerifiedVariant>> present =
                it -> Optional.of(new VerifiedVariant(variant, new VerifiedMatrix(table, it)));
        return verification.match((value, said) -> present.apply(value), said -> Optional.empty());
    }

    /** What was said of which place. */
    private record Told(String code, Span span) {
        static Told of(Diagnostic diagnostic) {
            return new Told(diagnostic.code().id(), diagnostic.span());
        }
    }

    /** Takes note of what was said; the value if it was accepted. */
    private <T> Optional<T> accepted(Checked<T> checked) {
        diagnostics.reportAll(checked.diagnostics());
        Function<T, Optional<T>> present = Optional::of;
        return checked.match((value, said) -> present.apply(value), said -> Optional.empty());
    }
}
