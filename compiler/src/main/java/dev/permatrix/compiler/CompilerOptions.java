package dev.permatrix.compiler;

import dev.permatrix.compiler.emission.ReportFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the user chose.
 *
 * @param basePackage the package above those of the matrices; may be empty
 * @param variants by the id of a matrix the label of its variant that stands in for it: its Java, suites and page are
 *     those of the variant
 * @param formats the forms in which the report is made
 */
public record CompilerOptions(String basePackage, Map<String, String> variants, Set<ReportFormat> formats) {

    public CompilerOptions {
        Objects.requireNonNull(basePackage, "basePackage");
        variants = Map.copyOf(variants);
        formats = Set.copyOf(formats);
    }

    /** The report as pages alone. */
    public CompilerOptions(String basePackage, Map<String, String> variants) {
        this(basePackage, variants, Set.of(ReportFormat.HTML));
    }

    /** Every matrix as it is. */
    public CompilerOptions(String basePackage) {
        this(basePackage, Map.of());
    }
}
