package dev.permatrix.compiler.words;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.model.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * Relations and facts in words, and what it means that one of them has some values.
 *
 * @param inFull whether a relation is told in the author's words ("owned by the user"), as a sentence needs it, and not
 *     as shortly as a cell does ("owner")
 */
public record AttributeWords(Texts texts, boolean inFull) {

    private static final int SHORT_WORDS = 3;
    private static final int SHORT_LENGTH = 24;

    /**
     * What conditions call it: a relation that holds or doesn't by the author's words where they are short or wanted,
     * and anything else by its name, since it stands before "is" or behind "not".
     */
    public String name(Attribute attribute) {
        boolean inWords =
                attribute instanceof Relation && attribute.domain().isYesNo() && (inFull || isShort(attribute.words()));
        return inWords ? attribute.words() : spaced(attribute.id());
    }

    private static boolean isShort(String words) {
        return words.length() <= SHORT_LENGTH && words.split("\\s+").length <= SHORT_WORDS;
    }

    public static String spaced(String id) {
        return id.replace('_', ' ');
    }

    /** That it has one of these values: {@code not owner}, {@code tier is at least premium}. */
    public String is(Attribute attribute, List<Integer> values) {
        return is(attribute, attribute.domain(), values);
    }

    /** @param domain its values, where they are not those of one matrix */
    public String is(Attribute attribute, Domain domain, List<Integer> values) {
        String name = name(attribute);
        List<String> alternatives = alternatives(domain, values);
        return domain.isYesNo()
                ? values.contains(1) ? name : texts.of("not", name)
                : texts.of("is", name, texts.either(alternatives));
    }

    /** One of its values: {@code yes}, {@code premium}, {@code 5 to 9}. */
    public String value(Attribute attribute, int value) {
        return attribute.domain().isYesNo()
                ? texts.of(value == 1 ? "valueYes" : "valueNo")
                : texts.either(alternatives(attribute.domain(), List.of(value)));
    }

    /** Whether the words for it hold an "or" of their own, so that they need parentheses beside other words. */
    public boolean isChoice(Attribute attribute, List<Integer> values) {
        return !attribute.domain().isYesNo()
                && alternatives(attribute.domain(), values).size() > 1;
    }

    private List<String> alternatives(Domain domain, List<Integer> values) {
        return domain.match(yesNo -> List.of(), named -> named(named, values), numbers -> {
            List<String> runs = new ArrayList<>();
            runs(values).forEach(run -> runs.add(range(numbers, run)));
            return runs;
        });
    }

    private List<String> named(Domain.Named named, List<Integer> values) {
        int first = values.get(0);
        int end = values.get(values.size() - 1);
        if (values.size() > 1 && named.ordered() && runs(values).size() == 1) {
            if (end == named.size() - 1) {
                return List.of(texts.of("atLeast", spaced(named.word(first))));
            }
            if (first == 0) {
                return List.of(texts.of("atMost", spaced(named.word(end))));
            }
        }
        List<Integer> others = others(named, values);
        return others.size() == 1 && values.size() > 1
                ? List.of(texts.of("not", spaced(named.word(others.get(0)))))
                : values.stream().map(value -> spaced(named.word(value))).toList();
    }

    private static List<Integer> others(Domain domain, List<Integer> values) {
        List<Integer> others = new ArrayList<>();
        for (int value = 0; value < domain.size(); value++) {
            if (!values.contains(value)) {
                others.add(value);
            }
        }
        return others;
    }

    private static List<List<Integer>> runs(List<Integer> values) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int value : values) {
            if (runs.isEmpty() || last(runs.get(runs.size() - 1)) != value - 1) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(value);
        }
        return runs;
    }

    private static int last(List<Integer> run) {
        return run.get(run.size() - 1);
    }

    private String range(Domain.Numbers numbers, List<Integer> run) {
        String least = Integer.toString(numbers.least(run.get(0)));
        if (numbers.greatest(last(run)).isEmpty()) {
            return texts.of("atLeast", least);
        }
        int greatest = numbers.greatest(last(run)).getAsInt();
        if (run.get(0) == 0) {
            return texts.of("lessThan", Integer.toString(greatest + 1));
        }
        return greatest == numbers.least(run.get(0)) ? least : texts.of("fromTo", least, Integer.toString(greatest));
    }

    /** Every value that it can have: {@code yes or no}, {@code from less to more: free, premium}. */
    public String values(Attribute attribute) {
        return attribute.domain().match(yesNo -> texts.of("valuesYesNo"), named -> named(named), numbers -> {
            List<String> ranges = new ArrayList<>();
            for (int value = 0; value < numbers.size(); value++) {
                ranges.add(range(numbers, List.of(value)));
            }
            return numbers.size() == 1
                    ? texts.of("valuesNumber")
                    : texts.of("valuesRanges", String.join(texts.of("semicolon"), ranges));
        });
    }

    private String named(Domain.Named named) {
        List<String> words = named.values().stream().map(AttributeWords::spaced).toList();
        return texts.of(named.ordered() ? "valuesOrdered" : "valuesNamed", String.join(texts.of("comma"), words));
    }
}
