package dev.permatrix.dsl.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Things in order, sorted into kinds: those of one kind have the same key. Kinds are numbered as they come up. */
final class Alike<K> {

    private final Map<K, Integer> numbers = new HashMap<>();
    private final List<K> keys = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();

    static <T, K> Alike<K> of(List<T> things, Function<T, K> key) {
        Alike<K> alike = new Alike<>();
        things.forEach(thing -> alike.add(key.apply(thing)));
        return alike;
    }

    /** The next thing has this key. */
    void add(K key) {
        int kind = numbers.computeIfAbsent(key, it -> keys.size());
        if (kind == keys.size()) {
            keys.add(key);
            members.add(new ArrayList<>());
        }
        members.get(kind).add(kinds.size());
        kinds.add(kind);
    }

    /** How many kinds there are. */
    int count() {
        return keys.size();
    }

    /** The kind of the thing at this place. */
    int kindOf(int place) {
        return kinds.get(place);
    }

    K key(int kind) {
        return keys.get(kind);
    }

    /** The places of all of this kind, one or more, in order. */
    List<Integer> members(int kind) {
        return members.get(kind);
    }

    /** The place of the first thing of this kind. */
    int first(int kind) {
        return members.get(kind).get(0);
    }

    /** How many are of this kind. */
    int size(int kind) {
        return members.get(kind).size();
    }
}
