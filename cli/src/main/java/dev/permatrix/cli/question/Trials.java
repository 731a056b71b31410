package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Reason;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every trial of one question. Where all agree there is one decision; otherwise it is said on what the answer hangs.
 *
 * @param trials one or more, in the order of circumstances
 */
record Trials(List<Trial> trials) {

    Trials {
        trials = List.copyOf(trials);
    }

    /** The decision, whatever is left open; empty where it hangs on that, which is then reported. */
    Optional<Decision> decision(Faults faults) {
        Answer first = trials.get(0).answer();
        if (trials.stream().allMatch(trial -> trial.answer().equals(first))) {
            return Optional.of(agreed(first));
        }
        Dependence.of(trials).report(faults);
        return Optional.empty();
    }

    /**
     * Which facts are the case is unknown, so that the reasons of all are given; of numbers of holders and former
     * holders those of the first, since others speak of what may not be the case.
     */
    private Decision agreed(Answer answer) {
        Map<Integer, Decision> first = new LinkedHashMap<>();
        trials.forEach(trial -> first.putIfAbsent(trial.circumstance(), trial.decision()));
        Set<Reason> reasons = new LinkedHashSet<>();
        first.values().forEach(decision -> reasons.addAll(decision.reasons()));
        boolean open = first.values().stream().anyMatch(Decision::open);
        return new Decision(answer.outcome(), List.copyOf(reasons), answer.granters(), open);
    }
}
