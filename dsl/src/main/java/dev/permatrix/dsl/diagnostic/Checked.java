package dev.permatrix.dsl.diagnostic;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The outcome of a pass: a value, or the errors that stand in its way. A user's mistake is never an exception. */
public sealed interface Checked<T> {

    /** Everything that was said, in order; warnings only where the value was accepted. */
    List<Diagnostic> diagnostics();

    <R> R match(BiFunction<? super T, List<Diagnostic>, R> accepted, Function<List<Diagnostic>, R> rejected);

    default boolean isAccepted() {
        return match((value, diagnostics) -> true, diagnostics -> false);
    }

    /** The value; for places that have already handled a rejection. */
    default T orElseThrow() {
        return match((value, diagnostics) -> value, diagnostics -> {
            throw new IllegalStateException("rejected: " + diagnostics);
        });
    }

    /** The value goes on. */
    record Accepted<T>(T value, List<Diagnostic> diagnostics) implements Checked<T> {

        public Accepted {
            Objects.requireNonNull(value, "value");
            diagnostics = List.copyOf(diagnostics);
        }

        @Override
        public <R> R match(
                BiFunction<? super T, List<Diagnostic>, R> accepted, Function<List<Diagnostic>, R> rejected) {
            return accepted.apply(value, diagnostics);
        }
    }

    /** There are errors. */
    record Rejected<T>(List<Diagnostic> diagnostics) implements Checked<T> {

        public Rejected {
            diagnostics = List.copyOf(diagnostics);
        }

        @Override
        public <R> R match(
                BiFunction<? super T, List<Diagnostic>, R> accepted, Function<List<Diagnostic>, R> rejected) {
            return rejected.apply(diagnostics);
        }
    }
}
