package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * The head of the page.
 *
 * @param product the name of the matrix
 * @param label the author's words; empty where they are the name
 * @param about sentences such as "Roles can't be added."
 * @param forms the same in other forms; none where the page was made alone
 * @param failures the tests in which something is wrong
 */
public record HeadView(
        String product,
        String label,
        List<Figure> figures,
        List<String> about,
        LinkView file,
        String content,
        String maker,
        TraceView trace,
        List<FormView> forms,
        Failures failures) {

    public boolean hasForms() {
        return !forms.isEmpty();
    }

    /** Figures under one heading. */
    public record Figure(String heading, List<Entry> entries) {}

    /**
     * A figure in words, and where its details are.
     *
     * @param tone {@code bad} or {@code open} where it asks for attention; else empty
     */
    public record Entry(LinkView figure, String tone) {}

    /**
     * What fails.
     *
     * @param words how many tests; empty where none
     * @param tests each leads to what is wrong
     * @param more to those that aren't named; without words where all are
     */
    public record Failures(String words, List<LinkView> tests, LinkView more) {
        public static final Failures NONE = new Failures("", List.of(), LinkView.plain(""));

        public boolean any() {
            return !words.isEmpty();
        }

        public boolean hasMore() {
            return !more.words().isEmpty();
        }
    }

    /** The same matrix in another form, in a file beside the page. */
    public record FormView(String file, String label) {}
}
