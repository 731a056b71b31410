package dev.permatrix.compiler.words;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Conditions in words. */
public record ConditionWords(Texts texts, AttributeWords attributes) {

    /** @param inFull whether relations are told in the author's words, as a sentence needs it */
    public ConditionWords(Texts texts, boolean inFull) {
        this(texts, new AttributeWords(texts, inFull));
    }

    /** A condition as the author wrote it. */
    public String of(Condition condition) {
        return condition.match(
                it -> attributes.is(it.attribute(), it.values()),
                it -> holding(it, true),
                it -> not(it.condition()),
                it -> joined("and", it.conditions().stream().map(this::nested).toList()),
                it -> joined("or", it.conditions().stream().map(this::nested).toList()));
    }

    private String not(Condition condition) {
        return condition.match(
                it -> it.attribute().domain().isYesNo() && it.values().contains(1)
                        ? texts.of("not", of(it))
                        : texts.of("not", texts.of("group", of(it))),
                it -> holding(it, false),
                it -> texts.of("not", texts.of("group", of(it))),
                it -> texts.of("not", nested(it)),
                it -> texts.of("not", nested(it)));
    }

    private String nested(Condition condition) {
        String words = of(condition);
        return condition.match(
                it -> attributes.isChoice(it.attribute(), it.values()) ? texts.of("group", words) : words,
                it -> words,
                it -> words,
                it -> texts.of("group", words),
                it -> texts.of("group", words));
    }

    private String holding(Condition.Holds holds, boolean held) {
        String key = held ? holds.only() ? "holdsOnly" : "holds" : holds.only() ? "lacksOnly" : "lacks";
        return texts.of(key, holds.role().label());
    }

    /** Without commas: they would leave open which of "and" and "or" they stand for. */
    private String joined(String key, List<String> parts) {
        return parts.stream().reduce((one, other) -> texts.of(key, one, other)).orElseThrow();
    }

    /**
     * What a guard over these variables comes to, said or, where that is shorter, as what it excludes.
     *
     * @param possible the situations that can occur; the guard holds in some of them and not in all
     */
    public String of(Guard guard, Guard possible, List<Variable> variables) {
        List<Guard.Term> inside = guard.termsWithin(possible);
        List<Guard.Term> outside = guard.not().and(possible).termsWithin(possible);
        return literals(outside, variables) < literals(inside, variables)
                ? texts.of("unless", said(outside, variables))
                : said(inside, variables);
    }

    private static long literals(List<Guard.Term> terms, List<Variable> variables) {
        return terms.stream()
                .flatMapToInt(term -> IntStream.range(0, variables.size()).filter(term::restricts))
                .count();
    }

    private String said(List<Guard.Term> terms, List<Variable> variables) {
        List<String> alternatives = new ArrayList<>();
        for (Guard.Term term : terms) {
            int[] places =
                    IntStream.range(0, variables.size()).filter(term::restricts).toArray();
            boolean alone = terms.size() == 1 && places.length == 1;
            List<String> parts = IntStream.of(places)
                    .mapToObj(place -> part(variables.get(place), term.values(place), alone))
                    .toList();
            String words = joined("and", parts);
            alternatives.add(parts.size() > 1 && terms.size() > 1 ? texts.of("group", words) : words);
        }
        return joined("or", alternatives);
    }

    private String part(Variable variable, List<Integer> values, boolean alone) {
        return variable.match(
                known -> {
                    String words = attributes.is(known.attribute(), values);
                    return alone || !attributes.isChoice(known.attribute(), values) ? words : texts.of("group", words);
                },
                holding -> holding(holding.holds(), values.contains(1)),
                granting -> {
                    throw new IllegalArgumentException("a cell is worded for users to whom nothing was granted");
                });
    }
}
