package dev.permatrix.compiler.data;

import dev.permatrix.compiler.report.Basis;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;

/** What something rests on, and where it stands. */
final class TraceData {

    private TraceData() {}

    static Fields of(Trace trace, Span span) {
        return of(Basis.of(trace, span));
    }

    static Fields of(Basis basis) {
        return new Fields()
                .withAny("cites", basis.cites())
                .withAny("assumes", basis.assumes())
                .withText("because", basis.because())
                .withAny("remarks", basis.remarks())
                .with("place", place(basis.file(), basis.line()));
    }

    private static Object place(String file, int line) {
        return new Fields().with("file", file).with("line", line).map();
    }
}
