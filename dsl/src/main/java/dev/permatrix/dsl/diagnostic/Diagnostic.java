package dev.permatrix.dsl.diagnostic;

import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One thing said to the user about a matrix.
 *
 * @param message one sentence in the reader's words, without a full stop
 * @param primary the place that it is about
 * @param related other places that belong to it, such as the first of two rows with one name
 * @param help what to write instead, a sentence each
 */
public record Diagnostic(
        DiagnosticCode code, Severity severity, String message, Label primary, List<Label> related, List<String> help) {

    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(primary, "primary");
        related = List.copyOf(related);
        help = List.copyOf(help);
    }

    /** A diagnostic of the code's own severity, with nothing but its message and place. */
    public static Diagnostic of(DiagnosticCode code, Span span, String message) {
        return new Diagnostic(code, code.severity(), message, new Label(span, ""), List.of(), List.of());
    }

    /** The same with words under the carets. */
    public Diagnostic under(String text) {
        return new Diagnostic(code, severity, message, new Label(primary.span(), text), related, help);
    }

    /** The same with another place. */
    public Diagnostic and(Span span, String text) {
        List<Label> more = new ArrayList<>(related);
        more.add(new Label(span, text));
        return new Diagnostic(code, severity, message, primary, more, help);
    }

    /** The same with one more sentence that says what to write instead. */
    public Diagnostic help(String sentence) {
        List<String> more = new ArrayList<>(help);
        more.add(sentence);
        return new Diagnostic(code, severity, message, primary, related, more);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Span span() {
        return primary.span();
    }
}
