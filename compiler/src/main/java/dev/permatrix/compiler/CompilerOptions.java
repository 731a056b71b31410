package dev.permatrix.compiler;

import java.util.Map;
import java.util.Objects;

/**
 * What the user chose.
 *
 * @param basePackage the package above those of the matrices; may be empty
 * @param variants by the id of a matrix the label of its variant that stands in for it: its Java, suites and page are
 *     those of the variant
 */
public record CompilerOptions(String basePackage, Map<String, String> variants) {

    public CompilerOptions {
        Objects.requireNonNull(basePackage, "basePackage");
        variants = Map.copyOf(variants);
    }

    /** Every matrix as it is. */
    public CompilerOptions(String basePackage) {
        this(basePackage, Map.of());
    }
}
