package dev.permatrix.dsl.load;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.io.IOException;

/** Stops a {@link TextStream} at what is no text; whoever reads it reports the diagnostic. */
public final class UnreadableText extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    UnreadableText(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
