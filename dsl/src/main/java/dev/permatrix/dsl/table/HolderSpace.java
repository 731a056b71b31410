package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How many users may hold each role before a change, as far as it makes a difference: counts run from 0 to {@value
 * #MOST_COUNTED}, and next to each bound, where they are looked at; elsewhere they are what the people of the change make
 * them. Mutable while it is told what is looked at.
 */
final class HolderSpace {

    /** Beyond it a count makes no difference, but next to a bound that the matrix sets. */
    private static final int MOST_COUNTED = 3;

    private final PermissionModel model;
    private final Set<Role> counted = new LinkedHashSet<>();
    private final Map<Role, Set<Integer>> bounds = new HashMap<>();

    HolderSpace(PermissionModel model) {
        this.model = model;
        model.roles().forEach(role -> role.heldBy().ifPresent(count -> bound(role, count)));
        model.roles().stream()
                .filter(role -> role.heldBy().filter(it -> !it.isExact()).isPresent())
                .forEach(counted::add);
    }

    /** Somebody looks at this role's count. */
    void count(Role role) {
        counted.add(role);
    }

    /** Somebody looks at this bound. */
    HolderSpace bound(Role role, HolderCount count) {
        Set<Integer> known = bounds.computeIfAbsent(role, it -> new TreeSet<>());
        known.add(count.min());
        count.max().ifPresent(known::add);
        return this;
    }

    /** @param taking how many holders of a role take part in the change */
    Stream<Map<Role, Integer>> of(ToIntFunction<Role> taking) {
        Map<Role, Integer> alike = new HashMap<>();
        Map<Role, List<Integer>> varying = new LinkedHashMap<>();
        for (Role role : model.roles()) {
            List<Integer> counts = counts(role, taking.applyAsInt(role)).toList();
            if (counts.size() == 1) {
                alike.put(role, counts.get(0));
            } else {
                varying.put(role, counts);
            }
        }
        List<Map<Role, Integer>> all = List.of(alike);
        for (Map.Entry<Role, List<Integer>> role : varying.entrySet()) {
            all = all.stream()
                    .flatMap(known -> role.getValue().stream().map(count -> with(known, role.getKey(), count)))
                    .toList();
        }
        return all.stream();
    }

    /** Whether there can be as many as take part. */
    boolean canBe(ToIntFunction<Role> taking) {
        return model.roles().stream()
                .filter(role -> role.heldBy().isPresent())
                .allMatch(
                        role -> counts(role, taking.applyAsInt(role)).findAny().isPresent());
    }

    private static Map<Role, Integer> with(Map<Role, Integer> known, Role role, int count) {
        Map<Role, Integer> more = new HashMap<>(known);
        more.put(role, count);
        return more;
    }

    /** How many there are at most; {@link Long#MAX_VALUE} where that is too large to say. */
    long count() {
        return model.roles().stream()
                .mapToLong(role -> Math.max(1, counts(role, 0).count()))
                .reduce(1, ValueSpace::times);
    }

    /** Whether it makes a difference that a holder of this role takes part. */
    boolean isCounted(Role role) {
        return role.heldBy()
                .filter(HolderCount::isExact)
                .map(it -> it.min() < 2)
                .orElse(counted.contains(role));
    }

    private Stream<Integer> counts(Role role, int taking) {
        Optional<Integer> exact = role.heldBy().filter(HolderCount::isExact).map(HolderCount::min);
        if (exact.isPresent()) {
            return exact.filter(count -> count >= taking).stream();
        }
        if (!counted.contains(role)) {
            return Stream.of(taking);
        }
        Set<Integer> near = new TreeSet<>(List.of(0, 1, 2, MOST_COUNTED));
        bounds.getOrDefault(role, Set.of()).forEach(bound -> near.addAll(List.of(bound - 1, bound, bound + 1)));
        return near.stream()
                .filter(count -> count >= taking)
                .filter(count -> role.heldBy().map(it -> it.allows(count)).orElse(true));
    }
}
