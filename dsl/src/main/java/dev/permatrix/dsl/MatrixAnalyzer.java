package dev.permatrix.dsl;

import java.util.List;

/** Reads matrices: every pass of this module, a line a pass. All errors of all files come in one run. */
public final class MatrixAnalyzer {

    private MatrixAnalyzer() {}

    public static Analysis analyze(List<MatrixFile> files) {
        throw new UnsupportedOperationException("not built yet: " + files);
    }
}
