package dev.permatrix.dsl.people;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.io.IOException;

/** Ends the reading of a file that can't be read on. Never leaves this package. */
final class PeopleFault extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    PeopleFault(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
