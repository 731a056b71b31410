package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.diff.ChangeFrame.Counted;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Situations by the names that the matrix writes. */
final class CircumstanceNames extends CircumstanceWords {

    /** {@code allowed}, {@code on request from Owner}. */
    @Override
    public String answer(Said said, List<String> granters) {
        return switch (said.state()) {
            case UNKNOWN -> "not there";
            case DENIED -> "denied";
            case UNDECIDED -> "undecided";
            case ON_REQUEST -> "on request from " + String.join(", ", granters);
            case ALLOWED -> "allowed";
        };
    }

    @Override
    protected String is(SharedAttribute shared, List<Integer> values) {
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

    @Override
    protected String decided(SharedRow row, List<Integer> values) {
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

    @Override
    protected String decidedForActor(SharedRow row, List<Integer> values) {
        return "actor: " + decided(row, values);
    }

    @Override
    protected String held(Counted role, List<Integer> values) {
        int last = role.counts().size() - 1;
        List<String> words = values.stream()
                .map(value -> role.counts().get(value) + (value == last ? " or more" : ""))
                .toList();
        int first = values.get(0);
        boolean rest = values.size() > 1
                && values.equals(IntStream.rangeClosed(first, last).boxed().toList());
        String count = rest ? role.counts().get(first) + " or more" : String.join(" or ", words);
        return "holders of " + role.role() + ": " + count;
    }

    @Override
    protected List<String> of(Side side, List<String> words) {
        return side == Side.TARGET ? words.stream().map(it -> "target: " + it).toList() : words;
    }
}
