package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can vary where two matrices answer the same question: all that one of them looks at. A situation is an index in
 * mixed radix; the first attribute varies fastest, rows come last.
 */
public record SharedFrame(List<SharedAttribute> attributes, List<SharedRow> rows) {

    /** As many situations as are compared, for each set of roles. */
    static final int MOST_SITUATIONS = 1 << 16;

    public SharedFrame {
        attributes = List.copyOf(attributes);
        rows = List.copyOf(rows);
    }

    public List<Integer> sizes() {
        return Stream.concat(
                        attributes.stream().map(it -> it.values().size()),
                        rows.stream().map(it -> it.standings().size()))
                .toList();
    }

    boolean isTooLarge() {
        long situations = 1;
        for (int size : sizes()) {
            situations = Math.min(situations * size, MOST_SITUATIONS + 1L);
        }
        return situations > MOST_SITUATIONS;
    }

    int situations() {
        return sizes().stream().reduce(1, Math::multiplyExact);
    }

    /** What is so in a situation, as this matrix says it; empty where it has no such value. */
    Optional<Values> values(Version version, int situation) {
        Map<Attribute, Integer> values = new HashMap<>();
        int rest = situation;
        for (SharedAttribute shared : attributes) {
            int value = rest % shared.values().size();
            rest /= shared.values().size();
            if (!shared.isPossible(version, value)) {
                return Optional.empty();
            }
            shared.known()
                    .of(version)
                    .ifPresent(attribute -> values.put(
                            attribute,
                            shared.values().get(value).indexes().of(version).orElseThrow()));
        }
        return Optional.of(Values.of(values));
    }

    Grants grants(int situation) {
        Set<String> granted = new HashSet<>();
        Set<String> withdrawn = new HashSet<>();
        List<Integer> values = valuesOf(situation);
        for (int i = 0; i < rows.size(); i++) {
            SharedRow row = rows.get(i);
            switch (row.standings().get(values.get(attributes.size() + i))) {
                case NONE -> {
                    // nothing was decided of it
                }
                case GRANTED -> granted.add(row.id());
                case WITHDRAWN -> withdrawn.add(row.id());
            }
        }
        return new Grants(granted, withdrawn);
    }

    /** The value of each variable. */
    public List<Integer> valuesOf(int situation) {
        List<Integer> values = new ArrayList<>();
        int rest = situation;
        for (int size : sizes()) {
            values.add(rest % size);
            rest /= size;
        }
        return values;
    }

    /** The situation that a matrix would describe like this. */
    int indexOf(Version version, Values values, Grants grants) {
        int index = 0;
        for (int i = rows.size() - 1; i >= 0; i--) {
            List<Standing> standings = rows.get(i).standings();
            index = index * standings.size() + standings.indexOf(standing(rows.get(i), grants));
        }
        for (int i = attributes.size() - 1; i >= 0; i--) {
            SharedAttribute shared = attributes.get(i);
            int value = shared.known()
                    .of(version)
                    .map(attribute -> shared.valueOf(version, values.of(attribute)))
                    .orElse(0);
            index = index * shared.values().size() + value;
        }
        return index;
    }

    private static Standing standing(SharedRow row, Grants grants) {
        if (row.standings().contains(Standing.WITHDRAWN) && grants.isWithdrawn(row.id())) {
            return Standing.WITHDRAWN;
        }
        return row.standings().contains(Standing.GRANTED) && grants.isGranted(row.id())
                ? Standing.GRANTED
                : Standing.NONE;
    }

    /** The situations that fit, over nothing but the variables that make a difference. */
    When when(IntPredicate fits) {
        Guard guard = Guard.of(sizes(), fits);
        int[] kept = IntStream.range(0, sizes().size()).filter(guard::dependsOn).toArray();
        SharedFrame less = new SharedFrame(
                IntStream.of(kept)
                        .filter(i -> i < attributes.size())
                        .mapToObj(attributes::get)
                        .toList(),
                IntStream.of(kept)
                        .filter(i -> i >= attributes.size())
                        .mapToObj(i -> rows.get(i - attributes.size()))
                        .toList());
        return new When(less, Guard.of(less.sizes(), i -> guard.holdsIn(within(kept, less.valuesOf(i)))));
    }

    /** The situation in which these variables have these values, and all others their first. */
    private int within(int[] variables, List<Integer> values) {
        List<Integer> sizes = sizes();
        int index = 0;
        int stride = 1;
        int next = 0;
        for (int i = 0; i < sizes.size(); i++) {
            if (next < variables.length && variables[next] == i) {
                index += stride * values.get(next++);
            }
            stride *= sizes.get(i);
        }
        return index;
    }
}
