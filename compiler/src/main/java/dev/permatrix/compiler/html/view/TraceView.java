package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * Where a declaration comes from.
 *
 * @param because empty where no reason is given
 */
public record TraceView(List<LinkView> cites, List<LinkView> assumes, String because, List<RemarkView> remarks) {

    /** Of what has none of its own. */
    public static final TraceView NONE = new TraceView(List.of(), List.of(), "", List.of());

    public boolean rests() {
        return !assumes.isEmpty();
    }
}
