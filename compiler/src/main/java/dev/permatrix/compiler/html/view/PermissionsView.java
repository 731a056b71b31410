package dev.permatrix.compiler.html.view;

import java.util.List;

/** The tables, and what their symbols and words mean. */
public record PermissionsView(
        List<AnswerView> words, List<TableView> tables, List<Symbol> symbols, List<Term> terms, List<String> order) {

    public boolean hasTerms() {
        return !terms.isEmpty();
    }

    /** A symbol of the author's legend, and what the page shows for it. */
    public record Symbol(List<String> symbols, String meaning, TraceView trace, LinkView place) {}

    /** A word of conditions, and what it stands for. */
    public record Term(String word, String entity, String meaning, TraceView trace) {}
}
