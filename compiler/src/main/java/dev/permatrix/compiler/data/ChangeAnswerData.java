package dev.permatrix.compiler.data;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answers to one question about a change, whatever is so; together they are given in every situation. */
final class ChangeAnswerData {

    private static final String DENY = "deny";

    private final DecisionTable table;
    private final ConditionData conditions;

    ChangeAnswerData(DecisionTable table, ConditionData conditions) {
        this.table = table;
        this.conditions = conditions;
    }

    boolean isSignedIn(ChangeSituation situation) {
        Values values = situation.account().and(situation.actor().values());
        Set<Role> effective = table.roles().effective(situation.actor().roles(), values);
        return table.changes().signIn().stream().allMatch(gate -> gate.isPassed(effective, values));
    }

    /** In which situations an answer is given, by their places, and by which rules. */
    private record Given(BitSet places, Set<String> reasons) {
        Given() {
            this(new BitSet(), new LinkedHashSet<>());
        }
    }

    /** Empty where it is always denied. */
    Optional<List<Map<String, Object>>> of(List<ChangeSituation> situations) {
        Map<String, Given> given = new LinkedHashMap<>();
        for (int place = 0; place < situations.size(); place++) {
            Decision decision = table.decide(situations.get(place));
            Given one = given.computeIfAbsent(word(decision), it -> new Given());
            one.places().set(place);
            decision.reasons().stream().map(Reason::text).limit(1).forEach(one.reasons()::add);
        }
        return given.keySet().equals(Set.of(DENY)) ? Optional.empty() : Optional.of(answers(given, situations));
    }

    private static String word(Decision decision) {
        return decision.outcome() == Outcome.ALLOW ? "allow" : decision.open() ? "undecided" : DENY;
    }

    private List<Map<String, Object>> answers(Map<String, Given> given, List<ChangeSituation> situations) {
        boolean always = given.size() == 1;
        Optional<Circumstances> circumstances =
                always ? Optional.empty() : Circumstances.of(table.model(), conditions, situations);
        List<Map<String, Object>> answers = new ArrayList<>();
        given.forEach((word, one) -> answers.add(new Fields()
                .with("answer", word)
                .withSome("when", circumstances.map(it -> it.told(one.places())))
                .withIf("sometimes", !always && circumstances.isEmpty())
                .with("reasons", List.copyOf(one.reasons()))
                .map()));
        return answers;
    }

    /** What tells situations apart. */
    private record Circumstances(List<ChangeCircumstance> all, int[] indices, Guard possible) {

        /** Empty where they differ in more than can be worked through. */
        static Optional<Circumstances> of(
                PermissionModel model, ConditionData conditions, List<ChangeSituation> situations) {
            List<ChangeCircumstance> all = ChangeCircumstance.of(model, conditions, situations);
            long count = 1;
            for (ChangeCircumstance one : all) {
                count = Math.min(count * one.size(), Frame.MOST_SITUATIONS + 1L);
            }
            if (count > Frame.MOST_SITUATIONS) {
                return Optional.empty();
            }
            int[] indices = situations.stream().mapToInt(it -> index(all, it)).toArray();
            BitSet possible = new BitSet();
            for (int index : indices) {
                possible.set(index);
            }
            return Optional.of(new Circumstances(all, indices, Guard.of(sizes(all), possible::get)));
        }

        private static List<Integer> sizes(List<ChangeCircumstance> all) {
            return all.stream().map(ChangeCircumstance::size).toList();
        }

        private static int index(List<ChangeCircumstance> all, ChangeSituation situation) {
            int index = 0;
            for (int i = all.size() - 1; i >= 0; i--) {
                index = index * all.get(i).size() + all.get(i).value().applyAsInt(situation);
            }
            return index;
        }

        Map<String, Object> told(BitSet places) {
            BitSet where = new BitSet();
            places.stream().forEach(place -> where.set(indices[place]));
            List<Map<String, Object>> terms = Guard.of(sizes(all), where::get).termsWithin(possible).stream()
                    .map(this::term)
                    .toList();
            return terms.size() == 1
                    ? terms.get(0)
                    : new Fields().with("any", terms).map();
        }

        private Map<String, Object> term(Guard.Term term) {
            List<Map<String, Object>> parts = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (term.restricts(i)) {
                    parts.add(all.get(i).told().apply(term.values(i)));
                }
            }
            return parts.size() == 1
                    ? parts.get(0)
                    : new Fields().with("all", parts).map();
        }
    }
}
