package dev.permatrix.dsl.random;

import dev.permatrix.dsl.check.ModelChecks;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.TextRenderer;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.resolve.MatrixSources;
import dev.permatrix.dsl.resolve.Resolver;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.MatrixParser;
import dev.permatrix.dsl.syntax.Parsed;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Normalizer;
import java.util.List;
import java.util.Optional;

/** Makes tables of the texts of matrices. */
public final class RandomModels {

    private RandomModels() {}

    /** The text of a random matrix. */
    public static String text(long seed) {
        return RandomMatrix.of(seed).text();
    }

    /** The table of a matrix that a seed made, or that was made of such. */
    public static DecisionTable table(long seed, String text) {
        return checked(text).match((it, said) -> it, said -> {
            throw new AssertionError(
                    "seed " + seed + " made a matrix that is not valid\n" + text + rendered(said, text));
        });
    }

    static Checked<DecisionTable> checked(String text) {
        Parsed parsed = MatrixParser.parsePartly(new SourceFile("random.matrix", text));
        Checked<PermissionModel> resolved = parsed.diagnostics().isEmpty()
                ? Resolver.resolve(new MatrixSources(parsed.syntax(), List.of(), List.of()))
                : new Checked.Rejected<>(parsed.diagnostics());
        return resolved.match(
                (model, said) -> ModelChecks.check(model)
                        .match(
                                (it, more) -> new Checked.Accepted<>(Normalizer.normalize(it), more),
                                Checked.Rejected::new),
                Checked.Rejected::new);
    }

    static String rendered(List<Diagnostic> said, String text) {
        return TextRenderer.plain(name -> Optional.of(new SourceFile(name, text)))
                .render(said);
    }
}
