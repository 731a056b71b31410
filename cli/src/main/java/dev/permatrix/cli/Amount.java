package dev.permatrix.cli;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.util.List;

/** How many there are of something, in words. */
final class Amount {

    private Amount() {}

    static String matrices(int count) {
        return count == 1 ? "1 matrix" : count + " matrices";
    }

    static String files(int count) {
        return of(count, "file");
    }

    /** Such as {@code no errors} or {@code 2 errors, 1 warning}. */
    static String problems(List<Diagnostic> diagnostics) {
        int errors = (int) diagnostics.stream().filter(Diagnostic::isError).count();
        int warnings = diagnostics.size() - errors;
        return (errors == 0 ? "no errors" : of(errors, "error"))
                + (warnings == 0 ? "" : ", " + of(warnings, "warning"));
    }

    private static String of(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
