package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every combination of the values of some attributes; the first attribute varies fastest. Callers know it is not too large. */
final class ValueSpace {

    private ValueSpace() {}

    static Stream<Values> of(List<? extends Attribute> attributes) {
        return IntStream.range(0, Math.toIntExact(count(attributes))).mapToObj(index -> at(attributes, index));
    }

    static long count(List<? extends Attribute> attributes) {
        return attributes.stream().mapToLong(it -> it.domain().size()).reduce(1, ValueSpace::times);
    }

    /** Counts together; {@link Long#MAX_VALUE} where that is too large to say. */
    static long times(long one, long other) {
        return other != 0 && one > Long.MAX_VALUE / other ? Long.MAX_VALUE : one * other;
    }

    private static Values at(List<? extends Attribute> attributes, int index) {
        Map<Attribute, Integer> values = new HashMap<>();
        int rest = index;
        for (Attribute attribute : attributes) {
            values.put(attribute, rest % attribute.domain().size());
            rest /= attribute.domain().size();
        }
        return Values.of(values);
    }
}
