package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A meaning in the legend: {@code allow when owner else deny}.
 *
 * @param branches in order
 * @param onlyWhen whether it was written {@code only when}: one branch with a condition, and deny otherwise
 */
public record VerdictSyntax(List<BranchSyntax> branches, boolean onlyWhen, Span span) {

    public VerdictSyntax {
        branches = List.copyOf(branches);
    }

    /**
     * One effect and its condition.
     *
     * @param by those who grant for {@link Effect#ON_REQUEST}, those who withdraw for {@link Effect#UNTIL_WITHDRAWN}
     */
    public record BranchSyntax(Effect effect, Optional<RolesSyntax> by, Optional<ConditionSyntax> when, Span span) {}

    /** The words that a meaning starts with. */
    public enum Effect {
        ALLOW,
        /** {@code allow until withdrawn by R}. */
        UNTIL_WITHDRAWN,
        DENY,
        FORBID,
        ON_REQUEST,
        UNDECIDED
    }
}
