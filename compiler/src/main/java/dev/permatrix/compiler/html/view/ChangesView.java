package dev.permatrix.compiler.html.view;

import java.util.List;

/** Who may do what to whom. */
public record ChangesView(List<OperationView> operations, List<BlockView> blocks, List<ProtectionView> protections) {

    public boolean hasProtections() {
        return !protections.isEmpty();
    }

    /**
     * One operation: actors down, targets across.
     *
     * @param partial whether users who hold several roles are left out
     * @param targets the columns
     */
    public record OperationView(
            String id, String label, String hint, boolean partial, List<String> targets, List<ActorView> actors) {}

    /** What one actor may do, target by target. */
    public record ActorView(String label, List<TargetView> targets) {}

    /** What one actor may do to one target. */
    public record TargetView(String target, List<ChangeAnswerView> answers) {}

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

    /** A rule as a sentence, and as written. */
    public record RuleView(
            String id, String sentence, String written, boolean undecided, TraceView trace, LinkView place) {}

    /** What can't be done to whoever holds a role. */
    public record ProtectionView(String role, String words, TraceView trace, LinkView place) {}
}
