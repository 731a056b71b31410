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

    /** One effect and its condition. {@code granters} is present for {@link Effect#ON_REQUEST} only. */
    public record BranchSyntax(
            Effect effect, Optional<RolesSyntax> granters, Optional<ConditionSyntax> when, Span span) {}

    /** The words that a meaning starts with. */
    public enum Effect {
        ALLOW,
        DENY,
        ON_REQUEST,
        UNDECIDED
    }
}
