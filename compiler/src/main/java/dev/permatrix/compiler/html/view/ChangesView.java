package dev.permatrix.compiler.html.view;

import java.util.List;

/** Who may do what to whom. */
public record ChangesView(List<OperationView> operations, List<BlockView> blocks, List<ProtectionView> protections) {

    /** Whether anything is drawn. */
    public boolean isDrawn() {
        return operations.stream().flatMap(it -> it.graphs().stream()).anyMatch(GraphView::isDrawn);
    }

    public boolean hasProtections() {
        return !protections.isEmpty();
    }

    /**
     * One operation: actors down, targets across.
     *
     * @param listed whether there is a table; not where there are too many to ask
     * @param graphs its drawing, at most one
     * @param partial whether users who hold several roles are left out
     * @param untried whom the generated tests leave out; empty for nobody
     * @param targets the columns
     */
    public record OperationView(
            String id,
            String label,
            String hint,
            boolean listed,
            List<GraphView> graphs,
            boolean partial,
            String untried,
            List<String> targets,
            List<ActorView> actors) {

        /** Whether the generated tests leave somebody out. */
        public boolean hasUntried() {
            return !untried.isEmpty();
        }
    }

    /** What one actor may do, target by target. */
    public record ActorView(String label, List<TargetView> targets) {}

    /**
     * What one actor may do to one target.
     *
     * @param tested what became of its tests
     */
    public record TargetView(String target, List<ChangeAnswerView> answers, ResultView tested) {}

    /**
     * One answer.
     *
     * @param about which of the choices it is for, such as "to Administrator"; empty where it is for all
     * @param circumstance such as "once granted"; empty where it is always so
     */
    public record ChangeAnswerView(
            String tone, String word, String about, String circumstance, List<ReasonView> reasons) {}

    /** Rules under one heading, as written. */
    public record BlockView(String label, List<RuleView> rules, TraceView trace, LinkView place) {}

    /**
     * A rule as a sentence, and as written.
     *
     * @param quotes what it cites and assumes, in the words of the document
     */
    public record RuleView(
            String id,
            String sentence,
            String written,
            boolean undecided,
            List<QuoteView> quotes,
            TraceView trace,
            LinkView place) {

        public boolean quotesAny() {
            return !quotes.isEmpty();
        }
    }

    /** A numbered statement in its words. */
    public record QuoteView(LinkView statement, String words) {}

    /** What can't be done to whoever holds a role. */
    public record ProtectionView(String role, String words, TraceView trace, LinkView place) {}
}
