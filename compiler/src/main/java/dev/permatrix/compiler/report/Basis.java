package dev.permatrix.compiler.report;

import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.Remark;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import java.util.List;

/**
 * What something rests on, and where it stands.
 *
 * @param cites the ids of statements
 * @param assumes the ids of assumptions
 * @param because the author's reason; empty where there is none
 * @param remarks notes and advice, as written
 * @param file the file that says it
 * @param line in that file
 */
public record Basis(
        List<String> cites, List<String> assumes, String because, List<String> remarks, String file, int line) {

    public Basis {
        cites = List.copyOf(cites);
        assumes = List.copyOf(assumes);
        remarks = List.copyOf(remarks);
    }

    public static Basis of(Trace trace, Span span) {
        return new Basis(
                ids(trace.cites()),
                ids(trace.assumes()),
                trace.because().orElse(""),
                trace.remarks().stream().map(Remark::text).toList(),
                span.file(),
                span.line());
    }

    private static List<String> ids(List<Citation> citations) {
        return citations.stream().map(Citation::id).distinct().toList();
    }

    /** {@code desk.matrix:31}. */
    public String place() {
        return file + ":" + line;
    }
}
