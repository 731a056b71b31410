package dev.permatrix.compiler.html;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions in words.
 *
 * @param inFull whether each relation is told in the author's words ("owned by the user"), as a sentence needs it,
 *     and not as shortly as a cell does ("owner")
 */
record ConditionWords(Texts texts, boolean inFull) {

    private static final int SHORT_WORDS = 3;
    private static final int SHORT_LENGTH = 24;

    /** A condition as the author wrote it. */
    String of(Condition condition) {
        return condition.match(
                it -> relation(it.relation()),
                it -> texts.of("not", nested(it.condition())),
                it -> joined("and", it.conditions().stream().map(this::nested).toList()),
                it -> joined("or", it.conditions().stream().map(this::nested).toList()));
    }

    private String nested(Condition condition) {
        String words = of(condition);
        return condition.match(
                it -> words, it -> words, it -> texts.of("group", words), it -> texts.of("group", words));
    }

    /** Without commas: they would leave open which of "and" and "or" they stand for. */
    private String joined(String key, List<String> parts) {
        return parts.stream().reduce((one, other) -> texts.of(key, one, other)).orElseThrow();
    }

    /** What a guard over these relations comes to, said or, where that is shorter, as what it excludes. */
    String of(Guard guard, List<Relation> relations) {
        Guard outside = guard.not();
        return literals(outside) < literals(guard)
                ? texts.of("unless", said(outside, relations))
                : said(guard, relations);
    }

    private static int literals(Guard guard) {
        return guard.terms().stream()
                .mapToInt(term -> Integer.bitCount(term.mask()))
                .sum();
    }

    private String said(Guard guard, List<Relation> relations) {
        List<Guard.Term> terms = guard.terms();
        List<String> alternatives = new ArrayList<>();
        for (Guard.Term term : terms) {
            String words = joined("and", parts(term, relations));
            boolean several = Integer.bitCount(term.mask()) > 1 && terms.size() > 1;
            alternatives.add(several ? texts.of("group", words) : words);
        }
        return joined("or", alternatives);
    }

    private List<String> parts(Guard.Term term, List<Relation> relations) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) {
            if ((term.mask() >>> i & 1) != 0) {
                String words = relation(relations.get(i));
                parts.add((term.value() >>> i & 1) != 0 ? words : texts.of("not", words));
            }
        }
        return parts;
    }

    /** The author's words for a relation where they are short or wanted; else its name in words. */
    String relation(Relation relation) {
        return inFull || isShort(relation.words())
                ? relation.words()
                : relation.id().replace('_', ' ');
    }

    private static boolean isShort(String words) {
        return words.length() <= SHORT_LENGTH && words.split("\\s+").length <= SHORT_WORDS;
    }
}
