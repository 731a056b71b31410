package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** On what of everything that a question leaves open its answer hangs, and what it is in each case. */
record Dependence(List<Case> cases) {

    /** More cases than this are not told. */
    private static final int TOLD = 8;

    /** What is taken as so, and the answer then. */
    private record Case(Map<Unknown, String> assumed, Answer answer) {}

    Dependence {
        cases = List.copyOf(cases);
    }

    static Dependence of(List<Trial> trials) {
        return new Dependence(trials.stream()
                .map(trial -> new Case(trial.assumed(), trial.answer()))
                .toList());
    }

    /** Says what to state, of each kind in a sentence. */
    void report(Faults faults) {
        Set<Unknown> deciding = deciding(cases);
        List<Unknown> facts = only(Unknown.Kind.FACT, deciding);
        List<Unknown> roles = only(Unknown.Kind.HOLDERS, deciding);
        if (!facts.isEmpty()) {
            faults.report("it hangs on " + names(facts) + ": state " + (facts.size() == 1 ? "it" : "them")
                    + ", such as " + facts.get(0).example() + " (" + String.join("; ", told()) + ")");
        }
        only(Unknown.Kind.BECOMING, deciding).forEach(becoming -> {
            String tried = cases.stream()
                    .map(it -> it.assumed().get(becoming))
                    .distinct()
                    .collect(Collectors.joining("`, `", "`", "`"));
            faults.report("it hangs on what the actor becomes: `becoming` is one of " + tried);
        });
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
    private List<String> told() {
        List<String> told = new ArrayList<>();
        tell(cases, "", told);
        if (told.size() > TOLD) {
            told.subList(TOLD, told.size()).clear();
            told.add("…");
        }
        return told;
    }

    private static void tell(List<Case> some, String words, List<String> told) {
        if (told.size() > TOLD) {
            return;
        }
        if (some.stream().map(Case::answer).distinct().count() == 1) {
            told.add(words + ": " + some.get(0).answer().words());
            return;
        }
        Unknown next = deciding(some).iterator().next();
        Map<String, List<Case>> byValue = some.stream()
                .collect(Collectors.groupingBy(it -> it.assumed().get(next), LinkedHashMap::new, Collectors.toList()));
        byValue.forEach((value, cases) -> tell(cases, words.isEmpty() ? value : words + ", " + value, told));
    }

    /** Where nothing else differs, the answer does; if there is no such pair of cases: whatever differs at all. */
    private static Set<Unknown> deciding(List<Case> some) {
        Set<Unknown> differing = new LinkedHashSet<>();
        Set<Unknown> deciding = new LinkedHashSet<>();
        for (Unknown unknown : some.get(0).assumed().keySet()) {
            Map<Map<Unknown, String>, Answer> others = new HashMap<>();
            String first = some.get(0).assumed().get(unknown);
            for (Case one : some) {
                Map<Unknown, String> without = new HashMap<>(one.assumed());
                if (!without.remove(unknown).equals(first)) {
                    differing.add(unknown);
                }
                Answer before = others.putIfAbsent(without, one.answer());
                if (before != null && !before.equals(one.answer())) {
                    deciding.add(unknown);
                }
            }
        }
        return deciding.isEmpty() ? differing : deciding;
    }
}
