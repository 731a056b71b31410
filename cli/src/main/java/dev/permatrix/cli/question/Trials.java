package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every trial of one question. Where all agree there is one decision; otherwise it is said on what the answer hangs.
 *
 * @param trials one or more; facts vary slowest
 */
record Trials(List<Trial> trials) {

    private static final int SHOWN = 8;

    Trials {
        trials = List.copyOf(trials);
    }

    /** The decision, whatever is left open; empty where it hangs on that, which is then reported. */
    Optional<Decision> decision(Faults faults) {
        if (agree(trials)) {
            return Optional.of(agreed());
        }
        report(deciding(trials), faults);
        return Optional.empty();
    }

    /**
     * What facts may be the case is unknown, so that all their reasons are given; of numbers and former holders the
     * first: reasons of the others speak of what may not be the case.
     */
    private Decision agreed() {
        Map<Map<Unknown, String>, Decision> first = new LinkedHashMap<>();
        trials.forEach(trial -> first.putIfAbsent(trial.assumed(Unknown.Kind.FACT), trial.decision()));
        Set<Reason> reasons = new LinkedHashSet<>();
        first.values().forEach(decision -> reasons.addAll(decision.reasons()));
        boolean open = first.values().stream().anyMatch(Decision::open);
        Trial.Answer answer = trials.get(0).answer();
        return new Decision(answer.outcome(), List.copyOf(reasons), answer.granters(), open);
    }

    private void report(Set<Unknown> deciding, Faults faults) {
        List<Unknown> facts = only(Unknown.Kind.FACT, deciding);
        List<Unknown> roles = only(Unknown.Kind.HOLDERS, deciding);
        if (!facts.isEmpty()) {
            faults.report("it hangs on " + names(facts) + ": state " + (facts.size() == 1 ? "it" : "them")
                    + ", such as " + facts.get(0).example() + " (" + String.join("; ", answers()) + ")");
        }
        if (!only(Unknown.Kind.BECOMING, deciding).isEmpty()) {
            String tried = trials.stream()
                    .flatMap(trial -> trial.assumed(Unknown.Kind.BECOMING).values().stream())
                    .distinct()
                    .collect(Collectors.joining("`, `", "`", "`"));
            faults.report("it hangs on what the actor becomes: `becoming` is one of " + tried);
        }
        if (!roles.isEmpty()) {
            faults.report("it hangs on how many users hold " + names(roles) + " before the change: state `holders`,"
                    + " such as " + roles.get(0).example() + ", counting the actor and the target");
        }
    }

    private static List<Unknown> only(Unknown.Kind kind, Set<Unknown> deciding) {
        return deciding.stream().filter(it -> it.kind() == kind).toList();
    }

    private static String names(List<Unknown> unknowns) {
        return unknowns.stream().map(Unknown::name).collect(Collectors.joining("`, `", "`", "`"));
    }

    /** Each case that makes a difference, with its answer. */
    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        tell(trials, "", answers);
        if (answers.size() > SHOWN) {
            answers.subList(SHOWN, answers.size()).clear();
            answers.add("…");
        }
        return answers;
    }

    private static void tell(List<Trial> some, String cases, List<String> answers) {
        if (answers.size() > SHOWN) {
            return;
        }
        if (agree(some)) {
            answers.add(cases + ": " + some.get(0).answer().words());
            return;
        }
        Unknown next = deciding(some).iterator().next();
        Map<String, List<Trial>> byValue = some.stream()
                .collect(Collectors.groupingBy(
                        trial -> trial.assumed().getOrDefault(next, ""), LinkedHashMap::new, Collectors.toList()));
        byValue.forEach((value, trials) -> tell(trials, cases.isEmpty() ? value : cases + ", " + value, answers));
    }

    private static boolean agree(List<Trial> some) {
        return some.stream().map(Trial::answer).distinct().count() == 1;
    }

    /** On what the answer hangs: where nothing else differs, the answer does; or, at the least, what differs at all. */
    private static Set<Unknown> deciding(List<Trial> some) {
        Set<Unknown> differing = new LinkedHashSet<>();
        Set<Unknown> deciding = new LinkedHashSet<>();
        Set<Unknown> unknowns = new LinkedHashSet<>();
        some.forEach(trial -> unknowns.addAll(trial.assumed().keySet()));
        for (Unknown unknown : unknowns) {
            Map<Map<Unknown, String>, Trial.Answer> others = new HashMap<>();
            for (Trial trial : some) {
                Map<Unknown, String> without = new HashMap<>(trial.assumed());
                String value = without.remove(unknown);
                if (!trial.assumed().get(unknown).equals(some.get(0).assumed().get(unknown))) {
                    differing.add(unknown);
                }
                Trial.Answer before = others.putIfAbsent(without, trial.answer());
                if (before != null && !before.equals(trial.answer())) {
                    deciding.add(unknown);
                }
            }
        }
        return deciding.isEmpty() ? differing : deciding;
    }
}
