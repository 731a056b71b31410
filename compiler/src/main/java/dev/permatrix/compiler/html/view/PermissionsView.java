package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * The tables, what everybody must pass besides, and what symbols and words mean.
 *
 * @param tables none where they are too large to be laid out
 * @param large all tables in one, where they are; else none
 */
public record PermissionsView(
        List<AnswerView> words,
        List<GateView> gates,
        List<TableView> tables,
        List<LargeView> large,
        List<Symbol> symbols,
        List<String> order) {

    public boolean hasGates() {
        return !gates.isEmpty();
    }

    /** A symbol of the author's legend, and what the page shows for it. */
    public record Symbol(List<String> symbols, String meaning, TraceView trace, LinkView place) {}
}
