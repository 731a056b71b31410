package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.diff.ChangeFrame.Counted;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Situations and answers in words, as those who read a difference are told them. */
public abstract class CircumstanceWords {

    /** By the names that the matrix writes, such as {@code not owner and status is open}: they can be looked up in it. */
    public static CircumstanceWords byName() {
        return new CircumstanceNames();
    }

    /** @param granters the labels of those who grant it, where it is on request */
    public abstract String answer(Said said, List<String> granters);

    /** Whom a fact is a fact of where one user changes another. */
    public enum Side {
        ACCOUNT,
        ACTOR,
        TARGET
    }

    /** That it has one of these values. */
    protected abstract String is(SharedAttribute attribute, List<Integer> values);

    /** What was decided of a row for whoever asks; one of another permission than is asked for is named. */
    protected abstract String decided(SharedRow row, List<Integer> values);

    /** What was decided of a row for whoever makes a change. */
    protected abstract String decidedForActor(SharedRow row, List<Integer> values);

    /** How many users hold a role; between two counts that are tried, all that count is alike. */
    protected abstract String held(Counted role, List<Integer> values);

    /** What is so of one of the people of a change, or of the account. */
    protected abstract List<String> of(Side side, List<String> words);

    /** When something differs; empty where it always does. */
    public final String of(When when) {
        List<Guard.Term> terms = when.guard().terms();
        return terms.stream()
                .map(term -> of(when.frame(), term, terms.size() > 1))
                .collect(Collectors.joining(" or "));
    }

    private String of(SharedFrame frame, Guard.Term term, boolean several) {
        List<String> words = IntStream.range(0, frame.sizes().size())
                .filter(term::restricts)
                .mapToObj(variable -> of(frame, variable, term.values(variable)))
                .toList();
        String all = words.stream()
                .map(it -> words.size() > 1 && it.contains(" or ") ? "(" + it + ")" : it)
                .collect(Collectors.joining(" and "));
        return several && all.contains(" and ") ? "(" + all + ")" : all;
    }

    private String of(SharedFrame frame, int variable, List<Integer> values) {
        int known = frame.attributes().size();
        return variable < known
                ? is(frame.attributes().get(variable), values)
                : decided(frame.rows().get(variable - known), values);
    }

    /** What is so in one situation, each variable. */
    public final List<String> of(Example example) {
        SharedFrame frame = example.frame();
        List<Integer> values = frame.valuesOf(example.situation());
        return IntStream.range(0, values.size())
                .mapToObj(i -> of(frame, i, List.of(values.get(i))))
                .toList();
    }

    /** What must be so of account, actor, target and the number of holders; nothing where it doesn't matter. */
    public final List<String> of(OperationChange change) {
        ChangeFrame frame = change.frame();
        List<List<Integer>> allowed =
                change.allowed().subList(ChangeFrame.NAMED, change.allowed().size());
        List<String> words = new ArrayList<>();
        int place = 0;
        for (Side side : Side.values()) {
            List<SharedAttribute> facts = frame.facts(side).attributes();
            words.addAll(of(side, facts(facts, allowed.subList(place, place + facts.size()))));
            place += facts.size();
        }
        for (Counted role : frame.counted()) {
            List<Integer> counts = allowed.get(place++);
            if (counts.size() < role.counts().size()) {
                words.add(held(role, counts));
            }
        }
        for (SharedRow row : frame.granted().rows()) {
            List<Integer> values = allowed.get(place++);
            if (values.size() < row.standings().size()) {
                words.add(decidedForActor(row, values));
            }
        }
        return words;
    }

    private List<String> facts(List<SharedAttribute> facts, List<List<Integer>> allowed) {
        return IntStream.range(0, facts.size())
                .filter(i -> allowed.get(i).size() < facts.get(i).values().size())
                .mapToObj(i -> is(facts.get(i), allowed.get(i)))
                .toList();
    }
}
