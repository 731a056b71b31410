package dev.permatrix.dsl;

import dev.permatrix.dsl.check.ModelChecks;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.facts.FactsReader;
import dev.permatrix.dsl.load.SourceLoader;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.resolve.FactsPath;
import dev.permatrix.dsl.resolve.Resolver;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.MatrixParser;
import dev.permatrix.dsl.syntax.Parsed;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Normalizer;
import dev.permatrix.dsl.verify.Verification;
import dev.permatrix.dsl.verify.Verifier;
import dev.permatrix.dsl.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads matrices: every pass of this module, a line a pass. All errors of all files come in one run. */
public final class MatrixAnalyzer {

    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, SourceFile> sources = new LinkedHashMap<>();

    private MatrixAnalyzer() {}

    public static Analysis analyze(List<MatrixFile> files) {
        MatrixAnalyzer analyzer = new MatrixAnalyzer();
        List<VerifiedMatrix> matrices = new ArrayList<>();
        files.forEach(file -> analyzer.analyze(file).ifPresent(matrices::add));
        return new Analysis(analyzer.diagnostics.check(List.copyOf(matrices)), analyzer.sources);
    }

    /**
     * The first passes only: what the file says.
     *
     * @param sources takes every text that is read
     */
    static Checked<PermissionModel> resolve(MatrixFile file, Map<String, SourceFile> sources) {
        MatrixAnalyzer analyzer = new MatrixAnalyzer();
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

    private Optional<PermissionModel> model(MatrixFile file) {
        return accepted(SourceLoader.load(file.path(), file.shownName())).flatMap(source -> model(file, source));
    }

    private Optional<PermissionModel> model(MatrixFile file, SourceFile source) {
        sources.put(source.name(), source);
        Parsed parsed =
                YamlParser.reads(source.name()) ? YamlParser.parsePartly(source) : MatrixParser.parsePartly(source);
        diagnostics.reportAll(parsed.diagnostics());
        Optional<List<SourceStatement>> statements = statements(file, parsed);
        Checked<PermissionModel> resolved = Resolver.resolve(parsed.syntax(), statements.orElse(List.of()));
        diagnostics.reportAll(parsed.withoutConsequences(resolved.diagnostics()));
        boolean clean = parsed.checked().isAccepted() && statements.isPresent() && resolved.isAccepted();
        return clean ? Optional.of(resolved.orElseThrow()) : Optional.empty();
    }

    /** The statements of the facts file, none where the matrix names none; empty where it can't be read. */
    private Optional<List<SourceStatement>> statements(MatrixFile file, Parsed parsed) {
        Optional<Checked<FactsPath>> path = FactsPath.of(parsed.syntax(), file.path(), file.shownName());
        if (path.isEmpty()) {
            return Optional.of(List.of());
        }
        return accepted(path.get())
                .flatMap(facts -> accepted(facts.explained(SourceLoader.load(facts.path(), facts.shownName()))))
                .map(this::remembered)
                .flatMap(source -> accepted(FactsReader.read(source)));
    }

    private SourceFile remembered(SourceFile source) {
        sources.put(source.name(), source);
        return source;
    }

    private Optional<VerifiedMatrix> verified(DecisionTable table) {
        Checked<Verification> verification = Verifier.verify(table);
        return accepted(verification).map(it -> new VerifiedMatrix(table, it));
    }

    /** Takes note of what was said; the value if it was accepted. */
    private <T> Optional<T> accepted(Checked<T> checked) {
        diagnostics.reportAll(checked.diagnostics());
        Function<T, Optional<T>> present = Optional::of;
        return checked.match((value, said) -> present.apply(value), said -> Optional.empty());
    }
}
