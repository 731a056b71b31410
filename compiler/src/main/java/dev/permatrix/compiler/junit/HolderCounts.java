package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How many holders of each counted role the suites try: none, one, two, and both sides of every bound. */
final class HolderCounts {

    private final Map<Role, List<Integer>> tried = new LinkedHashMap<>();

    HolderCounts(Emission emission) {
        List<Role> counted = emission.table().changes().stated().stream()
                .flatMap(operation -> operation.counted().stream())
                .toList();
        emission.model().roles().stream().filter(counted::contains).forEach(role -> tried.put(role, counts(role)));
    }

    /** The counted roles, in the order of the matrix. */
    List<Role> roles() {
        return List.copyOf(tried.keySet());
    }

    List<Integer> of(Role role) {
        return tried.get(role);
    }

    /** Every way to count those that an operation counts, the first role slowest; one empty way where it counts none. */
    List<Map<Role, Integer>> combinations(SuiteOperation operation) {
        List<Map<Role, Integer>> combinations = List.of(Map.of());
        for (Role role : counted(operation)) {
            List<Map<Role, Integer>> longer = new ArrayList<>();
            for (Map<Role, Integer> combination : combinations) {
                for (int count : tried.get(role)) {
                    Map<Role, Integer> more = new LinkedHashMap<>(combination);
                    more.put(role, count);
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    /** Those that an operation counts, in the order of the matrix. */
    List<Role> counted(SuiteOperation operation) {
        return roles().stream().filter(operation.counted()::contains).toList();
    }

    private static List<Integer> counts(Role role) {
        TreeSet<Integer> counts = new TreeSet<>(List.of(0, 1, 2));
        role.heldBy()
                .ifPresent(it -> bounds(it)
                        .forEach(bound -> IntStream.rangeClosed(Math.max(0, bound - 1), bound + 1)
                                .forEach(counts::add)));
        return List.copyOf(counts);
    }

    private static List<Integer> bounds(HolderCount count) {
        return count.max().isPresent() ? List.of(count.min(), count.max().getAsInt()) : List.of(count.min());
    }
}
