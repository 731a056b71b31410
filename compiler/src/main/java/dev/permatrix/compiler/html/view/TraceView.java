package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * Where a declaration comes from.
 *
 * @param because empty where no reason is given
 */
public record TraceView(List<LinkView> cites, List<LinkView> assumes, String because, List<RemarkView> remarks) {

    public boolean rests() {
        return !assumes.isEmpty();
    }
}
