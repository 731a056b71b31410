package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;

/** What the parser says about a file, and whether it left anything out. */
final class Reports {

    private final Diagnostics diagnostics = new Diagnostics();
    private boolean leftOut;

    /** Something is wrong with what is kept nevertheless. */
    void report(Diagnostic diagnostic) {
        diagnostics.report(diagnostic);
    }

    /** Something is wrong, and the line that it is about is left out. */
    void leaveOut(Diagnostic diagnostic) {
        leftOut = true;
        diagnostics.report(diagnostic);
    }

    /** A part of the file is left out, and why was said before. */
    void leaveOut() {
        leftOut = true;
    }

    /** The value if nothing is wrong with it. */
    <T> Checked<T> checked(T value) {
        return diagnostics.check(value);
    }

    Parsed parsed(MatrixSyntax syntax) {
        return new Parsed(syntax, diagnostics.inOrder(), leftOut);
    }
}
