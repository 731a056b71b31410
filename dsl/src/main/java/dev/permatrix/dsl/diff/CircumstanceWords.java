package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Situations in the words of the matrix, such as {@code not owner and status is open or closed}. */
public final class CircumstanceWords {

    private CircumstanceWords() {}

    /** When something differs; empty where it always does. */
    public static String of(When when) {
        List<Guard.Term> terms = when.guard().terms();
        List<String> alternatives =
                terms.stream().map(term -> of(when.frame(), term)).toList();
        boolean several = alternatives.size() > 1;
        return alternatives.stream()
                .map(words -> several && words.contains(" and ") ? "(" + words + ")" : words)
                .collect(Collectors.joining(" or "));
    }

    private static String of(SharedFrame frame, Guard.Term term) {
        return IntStream.range(0, frame.sizes().size())
                .filter(term::restricts)
                .mapToObj(variable -> of(frame, variable, term.values(variable)))
                .collect(Collectors.joining(" and "));
    }

    private static String of(SharedFrame frame, int variable, List<Integer> values) {
        int known = frame.attributes().size();
        return variable < known
                ? of(frame.attributes().get(variable), values)
                : of(frame.rows().get(variable - known), values);
    }

    /** That it has one of these values. */
    static String of(SharedAttribute shared, List<Integer> values) {
        Attribute attribute = shared.attribute();
        return attribute
                .domain()
                .match(
                        yesNo -> (values.contains(1) ? "" : "not ") + attribute.id(),
                        named -> attribute.id() + " is " + either(shared, values),
                        numbers -> attribute.id() + " is " + ranges(shared, values));
    }

    private static String either(SharedAttribute shared, List<Integer> values) {
        int size = shared.values().size();
        boolean allButOne = values.size() == size - 1 && size > 2;
        if (allButOne) {
            int other = IntStream.range(0, size)
                    .filter(it -> !values.contains(it))
                    .findFirst()
                    .orElseThrow();
            return "not " + word(shared, other);
        }
        return values.stream().map(value -> word(shared, value)).collect(Collectors.joining(" or "));
    }

    private static String word(SharedAttribute shared, int value) {
        return shared.values().get(value).word();
    }

    /** Neighbouring ranges as one. */
    private static String ranges(SharedAttribute shared, List<Integer> values) {
        List<String> words = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < values.size(); i++) {
            boolean ends = i == values.size() - 1 || values.get(i + 1) != values.get(i) + 1;
            if (ends) {
                words.add(range(shared, values.get(first), values.get(i)));
                first = i + 1;
            }
        }
        return String.join(" or ", words);
    }

    private static String range(SharedAttribute shared, int first, int last) {
        if (first == last) {
            return word(shared, first);
        }
        String least = word(shared, first).split(" ")[0];
        String most = word(shared, last);
        boolean open = last == shared.values().size() - 1;
        String greatest = most.substring(most.lastIndexOf(' ') + 1);
        if (open) {
            return least + " or more";
        }
        return first == 0 ? "at most " + greatest : least + " to " + greatest;
    }

    /** What was decided of a row; one of another permission than is asked for is named. */
    static String of(SharedRow row, List<Integer> values) {
        String words = values.stream()
                .map(value -> standing(row, row.standings().get(value)))
                .collect(Collectors.joining(" or "));
        return words + (row.own() ? "" : " `" + row.label() + "`");
    }

    private static String standing(SharedRow row, Standing standing) {
        return switch (standing) {
            case NONE ->
                !row.standings().contains(Standing.WITHDRAWN)
                        ? "not granted"
                        : row.standings().contains(Standing.GRANTED)
                                ? "neither granted nor withdrawn"
                                : "not withdrawn";
            case GRANTED -> "granted";
            case WITHDRAWN -> "withdrawn";
        };
    }

    /** What is so in one situation, each variable. */
    static List<String> of(SharedFrame frame, int situation) {
        List<Integer> values = frame.valuesOf(situation);
        return IntStream.range(0, values.size())
                .mapToObj(i -> of(frame, i, List.of(values.get(i))))
                .toList();
    }
}
