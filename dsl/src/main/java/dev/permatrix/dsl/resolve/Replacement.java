package dev.permatrix.dsl.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How a variant's statements take the place of those that say something of the same. */
final class Replacement {

    private Replacement() {}

    /**
     * Those below, each with a head that one above has replaced by all above with that head, at the place of the first;
     * then those above that replace nothing.
     *
     * @param head what two statements must have in common for one to replace the other
     */
    static <T> List<T> of(List<T> below, List<T> above, Function<T, Object> head) {
        List<T> merged = new ArrayList<>();
        Set<Object> replaced = new HashSet<>();
        for (T statement : below) {
            Object key = head.apply(statement);
            List<T> instead =
                    above.stream().filter(it -> head.apply(it).equals(key)).toList();
            if (instead.isEmpty()) {
                merged.add(statement);
            } else if (replaced.add(key)) {
                merged.addAll(instead);
            }
        }
        above.stream().filter(it -> !replaced.contains(head.apply(it))).forEach(merged::add);
        return List.copyOf(merged);
    }
}
