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

    /** These decisions as one, with the reasons of all; empty where they don't agree. */
    static Optional<Decision> of(List<Decision> decisions) {
        Decision first = decisions.get(0);
        if (decisions.size() == 1) {
            return Optional.of(first);
        }
        Agreement agreed = of(first);
        if (!decisions.stream().allMatch(decision -> of(decision).equals(agreed))) {
            return Optional.empty();
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        decisions.forEach(decision -> reasons.addAll(decision.reasons()));
        return Optional.of(new Decision(first.outcome(), List.copyOf(reasons), first.granters(), first.open()));
    }
}
