package dev.permatrix.dsl.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value for each role and permission, found without a search. There may be millions: a value takes no more room than
 * its place in a list.
 */
public final class ByRoleAndPermission<V> {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<V>> byPermission = new HashMap<>();

    public Optional<V> find(Role role, Permission permission) {
        Integer place = places.get(role.id());
        List<V> values = byPermission.get(permission.id());
        return place == null || values == null || place >= values.size()
                ? Optional.empty()
                : Optional.ofNullable(values.get(place));
    }

    /** The value of this role and permission from now on. */
    public void put(Role role, Permission permission, V value) {
        int place = places.computeIfAbsent(role.id(), id -> places.size());
        List<V> values = byPermission.computeIfAbsent(permission.id(), id -> new ArrayList<>(places.size()));
        while (values.size() <= place) {
            values.add(null);
        }
        values.set(place, value);
    }

    /** Those of one permission. */
    public Stream<V> of(Permission permission) {
        return byPermission.getOrDefault(permission.id(), List.of()).stream().filter(Objects::nonNull);
    }

    /** Each, in no order. */
    public Stream<V> all() {
        return byPermission.values().stream().flatMap(List::stream).filter(Objects::nonNull);
    }
}
