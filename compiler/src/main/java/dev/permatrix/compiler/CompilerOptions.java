package dev.permatrix.compiler;

import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.results.TestReports;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the user chose.
 *
 * @param basePackage the package above those of the matrices; may be empty
 * @param variants by the id of a matrix the label of its variant that stands in for it: its Java, suites and page are
 *     those of the variant
 * @param formats the forms in which the report is made
 * @param reports what builds wrote of the generated tests, for the page; empty where it is not to tell of tests
 */
public record CompilerOptions(
        String basePackage, Map<String, String> variants, Set<ReportFormat> formats, Optional<TestReports> reports) {

    public CompilerOptions {
        Objects.requireNonNull(basePackage, "basePackage");
        variants = Map.copyOf(variants);
        formats = Set.copyOf(formats);
    }

    /** The report as pages alone. */
    public CompilerOptions(String basePackage, Map<String, String> variants) {
        this(basePackage, variants, Set.of(ReportFormat.HTML));
    }

    /** Without anything of tests. */
    public CompilerOptions(String basePackage, Map<String, String> variants, Set<ReportFormat> formats) {
        this(basePackage, variants, formats, Optional.empty());
    }

    /** The same, with a page that tells of tests. */
    public CompilerOptions telling(Optional<TestReports> tests) {
        return new CompilerOptions(basePackage, variants, formats, tests);
    }

    /** Every matrix as it is. */
    public CompilerOptions(String basePackage) {
        this(basePackage, Map.of());
    }
}
