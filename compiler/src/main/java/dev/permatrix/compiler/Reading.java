package dev.permatrix.compiler;

import dev.permatrix.compiler.emission.GeneratedFile.Root;
import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.compiler.names.NamePlanner;
import dev.permatrix.compiler.output.OutputProblems;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.VerifiedVariant;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Variant;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One reading of a matrix that files are made of: the matrix itself, or the variant that was chosen in its place; and,
 * to be tried only, every other variant beside it.
 *
 * @param beside whether it is only tried: its classes stand among the tests, in a package of their own
 */
record Reading(VerifiedMatrix matrix, Optional<Variant> variant, boolean beside) {

    /** The readings of all matrices, in order; what was chosen and isn't there is reported. */
    static List<Reading> of(List<VerifiedMatrix> matrices, Map<String, String> chosen, Diagnostics diagnostics) {
        List<Reading> readings = new ArrayList<>();
        for (VerifiedMatrix matrix : matrices) {
            String id = matrix.model().matrix().id();
            Optional.ofNullable(chosen.get(id))
                    .ifPresentOrElse(
                            label -> readings.addAll(chosen(matrix, label, diagnostics)),
                            () -> readings.addAll(all(matrix)));
        }
        return readings;
    }

    private static List<Reading> all(VerifiedMatrix matrix) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(matrix, Optional.empty(), false));
        matrix.variants().stream()
                .map(it -> new Reading(it.matrix(), Optional.of(it.variant()), true))
                .forEach(readings::add);
        return readings;
    }

    private static List<Reading> chosen(VerifiedMatrix matrix, String label, Diagnostics diagnostics) {
        Optional<VerifiedVariant> variant = matrix.variant(label);
        if (variant.isEmpty()) {
            List<String> labels =
                    matrix.variants().stream().map(it -> it.variant().label()).toList();
            diagnostics.report(
                    OutputProblems.unknownVariant(matrix.model().matrix().span(), label, labels));
        }
        return variant.stream()
                .map(it -> new Reading(it.matrix(), Optional.of(it.variant()), false))
                .toList();
    }

    Checked<NamePlan> names(String basePackage) {
        return beside
                ? NamePlanner.planBeside(variant.orElseThrow(), basePackage)
                : NamePlanner.plan(matrix.model(), basePackage);
    }

    /** Where it is declared. */
    Span span() {
        return variant.map(Variant::span)
                .orElseGet(() -> matrix.model().matrix().span());
    }

    /** Where files of a kind belong; empty where none are made. */
    Optional<Root> rootFor(Root kind) {
        if (!beside) {
            return Optional.of(kind);
        }
        return switch (kind) {
            case JAVA, TEST -> Optional.of(Root.TEST);
            case REPORT -> Optional.empty();
        };
    }
}
