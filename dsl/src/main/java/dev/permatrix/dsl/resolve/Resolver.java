package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Variant;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.MatrixSyntax;
import dev.permatrix.dsl.syntax.VariantSyntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pass 3: names become references. The order of statements in the file doesn't matter. Goes on after each error; what
 * could not be resolved is left out or stands in for itself, so that one mistake is reported once. A variant is the
 * whole matrix once more, with its own statements on top.
 */
public final class Resolver {

    private final MatrixSources sources;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Set<Place> told = new HashSet<>();

    private Resolver(MatrixSources sources) {
        this.sources = sources;
    }

    public static Checked<PermissionModel> resolve(MatrixSources sources) {
        Resolver resolver = new Resolver(sources);
        PermissionModel model = resolver.model();
        return resolver.diagnostics.check(model);
    }

    private PermissionModel model() {
        Layers layers = layers();
        List<Reading> readings = layers.top().all(VariantSyntax.class).stream()
                .map(variant -> Reading.of(variant, sources, layers))
                .toList();
        ModelResolver matrix = new ModelResolver(sources, layers);
        PermissionModel model =
                matrix.model(readings.stream().map(Reading::variant).toList());
        tell(matrix.diagnostics());
        readings.forEach(reading -> tell(reading.diagnostics()));
        if (!diagnostics.hasErrors()) {
            tellUnused(matrix, readings);
        }
        return model;
    }

    /** What a variant uses is used; what stands in a matrix below is for that one to tell. */
    private void tellUnused(ModelResolver matrix, List<Reading> readings) {
        tell(matrix.unusedNames().stream()
                .filter(it -> it.span().file().equals(sources.own().source().name()))
                .filter(it ->
                        readings.stream().allMatch(reading -> reading.unused().contains(it)))
                .toList());
    }

    /** A variant and what was said of it. */
    private record Reading(Variant variant, List<Diagnostic> diagnostics, List<Diagnostic> unused) {
        static Reading of(VariantSyntax syntax, MatrixSources sources, Layers layers) {
            ModelResolver resolver = new ModelResolver(sources, layers.and(Layer.Kind.VARIANT, syntax.statements()));
            PermissionModel model = resolver.model(List.of());
            Variant variant =
                    new Variant(syntax.label().text(), model, resolver.traces().resolve(syntax.trace()), syntax.span());
            return new Reading(variant, resolver.diagnostics(), resolver.unusedNames());
        }
    }

    private record Place(String code, Span span) {}

    /** What was told of the matrix is not told again of each variant. */
    private void tell(List<Diagnostic> said) {
        said.stream()
                .filter(it -> told.add(new Place(it.code().id(), it.span())))
                .forEach(diagnostics::report);
    }

    private Layers layers() {
        List<Layer> layers = new ArrayList<>();
        for (int i = sources.bases().size() - 1; i >= 0; i--) {
            layers.add(layer(sources.bases().get(i), layers));
        }
        layers.add(layer(sources.own(), layers));
        return new Layers(layers);
    }

    private static Layer layer(MatrixSyntax syntax, List<Layer> below) {
        return new Layer(
                below.isEmpty() ? Layer.Kind.MATRIX : Layer.Kind.EXTENSION,
                syntax.source().name(),
                syntax.statements());
    }
}
