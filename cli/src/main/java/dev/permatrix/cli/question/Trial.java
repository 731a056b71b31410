package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question with everything settled that it leaves open, and its decision.
 *
 * @param assumed what is taken as so, such as {@code employee=yes}
 */
record Trial(Map<Unknown, String> assumed, Decision decision) {

    /** What whoever asks is told: trials that say the same agree. */
    record Answer(Outcome outcome, List<Role> granters) {
        String words() {
            String from = granters.stream().map(Role::label).collect(Collectors.joining(" or "));
            return granters.isEmpty() ? outcome.name() : outcome + " from " + from;
        }
    }

    Answer answer() {
        return new Answer(decision.outcome(), decision.granters());
    }

    /** The assumptions of one kind. */
    Map<Unknown, String> assumed(Unknown.Kind kind) {
        Map<Unknown, String> some = new LinkedHashMap<>(assumed);
        some.keySet().removeIf(unknown -> unknown.kind() != kind);
        return some;
    }
}
