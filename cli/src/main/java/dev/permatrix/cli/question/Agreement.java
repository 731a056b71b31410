package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a user is told of a decision, but for its reasons: decisions that say the same agree. */
record Agreement(Outcome outcome, List<Role> granters, boolean open) {

    static Agreement of(Decision decision) {
        return new Agreement(decision.outcome(), decision.granters(), decision.open());
    }

    /** These decisions of several things as one, with the reasons of all; empty where they don't agree. */
    static Optional<Decision> ofAll(List<Decision> decisions) {
        Set<Reason> reasons = new LinkedHashSet<>();
        decisions.forEach(decision -> reasons.addAll(decision.reasons()));
        return ofAny(decisions).map(it -> new Decision(it.outcome(), List.copyOf(reasons), it.granters(), it.open()));
    }

    /**
     * These decisions of one thing, whatever is left open, as one; empty where they don't agree. The first gives the
     * reasons: those of the others speak of what may not be the case.
     */
    static Optional<Decision> ofAny(List<Decision> decisions) {
        Decision first = decisions.get(0);
        Agreement agreed = of(first);
        return decisions.stream().allMatch(decision -> of(decision).equals(agreed))
                ? Optional.of(first)
                : Optional.empty();
    }
}
