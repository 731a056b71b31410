package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * A numbered statement of the document, and what rests on it.
 *
 * @param tested what became of the tests of all that cites it
 * @param missing what to say where nothing cites it; empty where something does
 * @param needed whether something should
 */
public record StatementView(
        String id,
        String name,
        String strength,
        String statement,
        String lines,
        List<LinkView> uses,
        ResultView tested,
        String missing,
        boolean needed) {

    public boolean used() {
        return !uses.isEmpty();
    }
}
