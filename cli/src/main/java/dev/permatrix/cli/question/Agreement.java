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

    private static Agreement of(Decision decision) {
        return new Agreement(decision.outcome(), decision.granters(), decision.open());
    }

    /** These decisions of several things as one, with the reasons of all; empty where they don't agree. */
    static Optional<Decision> ofAll(List<Decision> decisions) {
        Set<Reason> reasons = new LinkedHashSet<>();
        decisions.forEach(decision -> reasons.addAll(decision.reasons()));
        Agreement agreed = of(decisions.get(0));
        return decisions.stream().allMatch(decision -> of(decision).equals(agreed))
                ? Optional.of(new Decision(agreed.outcome(), List.copyOf(reasons), agreed.granters(), agreed.open()))
                : Optional.empty();
    }
}
