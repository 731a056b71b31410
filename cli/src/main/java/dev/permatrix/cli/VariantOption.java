package dev.permatrix.cli;

import dev.permatrix.dsl.VerifiedMatrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The variant that is compiled in the place of a matrix. */
final class VariantOption {

    @Option(
            names = "--variant",
            paramLabel = "LABEL",
            description = "Take this variant of each matrix, another reading of its document.")
    private Optional<String> label = Optional.empty();

    /** By the id of each of these matrices the label of its variant; none where no variant was chosen. */
    Map<String, String> of(List<VerifiedMatrix> matrices, CommandLine command) {
        Map<String, String> chosen = new HashMap<>();
        label.ifPresent(wanted -> matrices.forEach(matrix -> chosen.put(
                matrix.model().matrix().id(),
                Readings.variant(matrix, wanted, command).variant().label())));
        return chosen;
    }
}
