package dev.permatrix.dsl.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All answers of a cell: one guard for each, none overlapping, together every situation. In the order of the first
 * situation of each, so that two verdicts with one meaning are equal.
 *
 * @param sizes how many values each variable of its frame has
 */
public record Verdict(List<Integer> sizes, List<Ruling> rulings) {

    public Verdict {
        sizes = List.copyOf(sizes);
        rulings = List.copyOf(rulings);
    }

    /** From the answer to each situation, by index. */
    public static Verdict of(List<Integer> sizes, List<Answer> answers) {
        Map<Answer, List<Integer>> situations = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            situations
                    .computeIfAbsent(answers.get(i), answer -> new ArrayList<>())
                    .add(i);
        }
        List<Ruling> rulings = new ArrayList<>();
        situations.forEach((answer, indexes) -> {
            Guard guard = Guard.of(sizes, new HashSet<>(indexes)::contains);
            rulings.add(new Ruling(guard, answer));
        });
        return new Verdict(sizes, rulings);
    }

    public Answer at(int situation) {
        return rulings.stream()
                .filter(ruling -> ruling.guard().holdsIn(situation))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    /** Whether the answer is the same in every situation. */
    public boolean isStatic() {
        return rulings.size() == 1;
    }

    /** Whether some answer hangs on this variable. */
    public boolean dependsOn(int variable) {
        return rulings.stream().anyMatch(ruling -> ruling.guard().dependsOn(variable));
    }

    /** An answer and when it is given. */
    public record Ruling(Guard guard, Answer answer) {}
}
