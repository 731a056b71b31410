package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.ChangeVariables.Side;
import dev.permatrix.compiler.html.ChangeVariables.Variable;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What tells the situations of one question about a change apart, and in words, when an answer is given: exactly in the
 * situations of its guard.
 */
final class ChangeConditions {

    private final Texts texts;
    private final List<Variable> variables;
    private final List<Integer> sizes;
    private final Guard possible;

    private ChangeConditions(Texts texts, List<Variable> variables, List<ChangeSituation> situations) {
        this.texts = texts;
        this.variables = variables;
        this.sizes = variables.stream().map(Variable::size).toList();
        this.possible = where(situations, place -> true);
    }

    /** Empty where they differ in more than can be worked through. */
    static Optional<ChangeConditions> of(PageContext page, PermissionModel model, List<ChangeSituation> situations) {
        List<Variable> variables = new ChangeVariables(page, model, situations).all();
        long count = variables.stream().mapToLong(Variable::size).reduce(1, ChangeConditions::times);
        return count > Frame.MOST_SITUATIONS
                ? Optional.empty()
                : Optional.of(new ChangeConditions(page.texts(), variables, situations));
    }

    private static long times(long one, long other) {
        return Math.min(one * other, Frame.MOST_SITUATIONS + 1L);
    }

    /** Those of these situations whose place in the list fits. */
    Guard where(List<ChangeSituation> asked, IntPredicate fits) {
        BitSet indices = new BitSet();
        for (int place = 0; place < asked.size(); place++) {
            if (fits.test(place)) {
                indices.set(indexOf(asked.get(place)));
            }
        }
        return Guard.of(sizes, indices::get);
    }

    private int indexOf(ChangeSituation situation) {
        int index = 0;
        for (int i = variables.size() - 1; i >= 0; i--) {
            index = index * sizes.get(i) + variables.get(i).value().applyAsInt(situation);
        }
        return index;
    }

    /**
     * A condition as it is told.
     *
     * @param unless whether the terms say when it does not hold
     */
    record Said(List<Guard.Term> terms, boolean unless) {}

    /** Shortly: as what it is, or as what it excludes. */
    Said say(Guard guard) {
        List<Guard.Term> inside = guard.termsWithin(possible);
        List<Guard.Term> outside = guard.not().and(possible).termsWithin(possible);
        return weight(outside) < weight(inside) ? new Said(outside, true) : new Said(inside, false);
    }

    /** What is not so is harder to read than what is. */
    private int weight(List<Guard.Term> terms) {
        return terms.stream()
                .flatMapToInt(term -> restricted(term)
                        .map(place -> variables.get(place).isDenied().test(term.values(place)) ? 3 : 2))
                .sum();
    }

    /** Whether what is told holds here. */
    boolean holds(Said said, ChangeSituation situation) {
        int index = indexOf(situation);
        return said.terms().stream().anyMatch(term -> term.covers(index)) != said.unless();
    }

    String words(Said said) {
        List<String> alternatives = new ArrayList<>();
        for (Guard.Term term : said.terms()) {
            long restricted = restricted(term).count();
            boolean alone = said.terms().size() == 1 && restricted == 1;
            String words = joined("and", parts(term, alone));
            alternatives.add(restricted > 1 && said.terms().size() > 1 ? texts.of("group", words) : words);
        }
        return texts.of(said.unless() ? "unless" : "circumstanceWhen", joined("or", alternatives));
    }

    /** What is said of one of the people is said together. */
    private List<String> parts(Guard.Term term, boolean alone) {
        Map<Side, List<String>> bySide = new EnumMap<>(Side.class);
        restricted(term).forEach(place -> {
            Variable variable = variables.get(place);
            String words = variable.words().apply(term.values(place));
            boolean group = !alone && variable.isChoice().test(term.values(place));
            bySide.computeIfAbsent(variable.side(), side -> new ArrayList<>())
                    .add(group ? texts.of("group", words) : words);
        });
        return bySide.entrySet().stream()
                .map(it -> texts.of("side_" + it.getKey().name(), joined("and", it.getValue())))
                .toList();
    }

    private IntStream restricted(Guard.Term term) {
        return IntStream.range(0, variables.size()).filter(term::restricts);
    }

    private String joined(String key, List<String> parts) {
        return parts.stream().reduce((one, other) -> texts.of(key, one, other)).orElse("");
    }
}
