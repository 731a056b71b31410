package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * A reading that was chosen.
 *
 * @param confirmed by whom and when; empty until then
 */
public record AssumptionView(
        String id, String name, String question, String reading, String confirmed, List<LinkView> uses) {

    public boolean used() {
        return !uses.isEmpty();
    }
}
