package dev.permatrix.cli;

import dev.permatrix.dsl.VerifiedMatrix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The variant that is compiled in the place of a matrix. */
final class VariantOption {

    @Option(
            names = "--variant",
            paramLabel = "LABEL",
            description = "Take this variant of each matrix, another reading of its document.")
    private Optional<String> label = Optional.empty();

    /** The choice for each of these matrices, by its id; none where no variant was chosen. */
    Map<String, String> of(List<VerifiedMatrix> matrices) {
        return label.map(chosen -> matrices.stream()
                        .collect(Collectors.toMap(it -> it.model().matrix().id(), it -> chosen, (one, other) -> one)))
                .orElse(Map.of());
    }
}
