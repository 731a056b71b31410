package dev.permatrix.dsl.check;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Values;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every way in which some attributes can be. */
final class EveryValue {

    private EveryValue() {}

    static List<Attribute> of(Stream<Condition> conditions) {
        return conditions.flatMap(Condition::attributes).distinct().toList();
    }

    static Stream<Values> of(List<Attribute> attributes) {
        Stream<Values> all = Stream.of(Values.NONE);
        for (Attribute attribute : attributes) {
            all = all.flatMap(values ->
                    IntStream.range(0, attribute.domain().size()).mapToObj(value -> values.with(attribute, value)));
        }
        return all;
    }

    /** For readers: {@code reach is own}. */
    static String words(List<Attribute> attributes, Values values) {
        return attributes.stream()
                .map(attribute -> new Condition.Is(attribute, List.of(values.of(attribute))).words())
                .collect(Collectors.joining(" and "));
    }
}
