package dev.permatrix.dsl.diagnostic;

/** How much a diagnostic matters. */
public enum Severity {
    /** Nothing is written. */
    ERROR,
    /** Worth a look; the build goes on. */
    WARNING;

    /** The word that people see. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
        };
    }
}
