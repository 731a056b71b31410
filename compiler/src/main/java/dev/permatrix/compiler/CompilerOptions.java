package dev.permatrix.compiler;

import dev.permatrix.compiler.results.TestReports;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user chose.
 *
 * @param basePackage the package above those of the matrices; may be empty
 * @param variants by the id of a matrix the label of its variant that stands in for it: its Java, suites and page are
 *     those of the variant
 * @param reports what builds wrote of the generated tests, for the page; empty where it is not to tell of tests
 */
public record CompilerOptions(String basePackage, Map<String, String> variants, Optional<TestReports> reports) {

    public CompilerOptions {
        Objects.requireNonNull(basePackage, "basePackage");
        variants = Map.copyOf(variants);
    }

    /** Without anything of tests. */
    public CompilerOptions(String basePackage, Map<String, String> variants) {
        this(basePackage, variants, Optional.empty());
    }

    /** Every matrix as it is. */
    public CompilerOptions(String basePackage) {
        this(basePackage, Map.of());
    }
}
