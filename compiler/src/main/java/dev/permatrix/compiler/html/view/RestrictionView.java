package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * A restriction.
 *
 * @param mark the letter that narrowed cells show; empty where it has none
 * @param sentence in words
 * @param spared permissions on the entity that it leaves alone
 * @param cells those that it narrows; the first, where they are very many
 * @param more how many there are besides; empty where all are listed
 */
public record RestrictionView(
        String id,
        String mark,
        String sentence,
        String written,
        List<String> spared,
        String count,
        List<LinkView> cells,
        String more,
        TraceView trace,
        LinkView place) {

    public boolean sparesAny() {
        return !spared.isEmpty();
    }
}
