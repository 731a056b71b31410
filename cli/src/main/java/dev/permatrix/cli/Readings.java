package dev.permatrix.cli;

import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.VerifiedVariant;
import dev.permatrix.dsl.model.Variant;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The readings of a matrix: the one that it is, and its variants. */
final class Readings {

    private Readings() {}

    /** The table of the variant of this label; without one, of the matrix itself. */
    static DecisionTable of(VerifiedMatrix matrix, Optional<String> label, CommandLine command) {
        return label.map(wanted -> variant(matrix, wanted, command).matrix().table())
                .orElse(matrix.table());
    }

    /** The variant of this label; wrong usage, and the labels that there are, where there is none. */
    static VerifiedVariant variant(VerifiedMatrix matrix, String label, CommandLine command) {
        return matrix.variant(label)
                .orElseThrow(() -> new ParameterException(
                        command, unknown(label, matrix.model().variants())));
    }

    private static String unknown(String label, List<Variant> variants) {
        return "unknown variant `" + label + "`: "
                + (variants.isEmpty()
                        ? "the matrix has none"
                        : "write one of "
                                + variants.stream()
                                        .map(variant -> "\"" + variant.label() + "\"")
                                        .collect(Collectors.joining(", ")));
    }
}
