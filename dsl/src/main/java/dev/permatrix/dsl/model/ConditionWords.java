package dev.permatrix.dsl.model;

import java.util.List;
import java.util.stream.Collectors;

/** How an author writes that an attribute has one of some values. */
final class ConditionWords {

    private ConditionWords() {}

    static String of(Condition.Is is) {
        String id = is.attribute().id();
        return is.attribute()
                .domain()
                .match(
                        yesNo -> is.values().contains(1) ? id : "not " + id,
                        named -> named(is, named),
                        numbers -> numbers(is, numbers));
    }

    private static String named(Condition.Is is, Domain.Named named) {
        String id = is.attribute().id();
        List<Integer> values = is.values();
        int last = named.size() - 1;
        if (values.size() == 1) {
            return id + " is " + named.word(values.get(0));
        }
        if (named.ordered() && isRun(values) && values.get(values.size() - 1) == last) {
            return id + " at least " + named.word(values.get(0));
        }
        if (named.ordered() && isRun(values) && values.get(0) == 0) {
            return id + " at most " + named.word(values.get(values.size() - 1));
        }
        if (values.size() == last) {
            int missing = (int) named.values().stream()
                    .takeWhile(word -> values.contains(named.values().indexOf(word)))
                    .count();
            return id + " is not " + named.word(missing);
        }
        return values.stream().map(value -> id + " is " + named.word(value)).collect(Collectors.joining(" or "));
    }

    private static boolean isRun(List<Integer> values) {
        return values.get(values.size() - 1) - values.get(0) == values.size() - 1;
    }

    private static String numbers(Condition.Is is, Domain.Numbers numbers) {
        String id = is.attribute().id();
        List<Integer> values = is.values();
        int first = values.get(0);
        int end = values.get(values.size() - 1);
        if (!isRun(values)) {
            return values.stream()
                    .map(value -> numbers(new Condition.Is(is.attribute(), List.of(value)), numbers))
                    .collect(Collectors.joining(" or "));
        }
        if (numbers.greatest(end).isEmpty()) {
            return id + " at least " + numbers.least(first);
        }
        int greatest = numbers.greatest(end).getAsInt();
        if (first == 0) {
            return id + " at most " + greatest;
        }
        return greatest == numbers.least(first)
                ? id + " is " + greatest
                : id + " at least " + numbers.least(first) + " and " + id + " at most " + greatest;
    }
}
