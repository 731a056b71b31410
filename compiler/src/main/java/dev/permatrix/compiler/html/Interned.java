package dev.permatrix.compiler.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things that occur many times on a page and are written once; told apart by their place in the list. */
final class Interned<T> {

    private final Map<T, Integer> places = new LinkedHashMap<>();

    int placeOf(T thing) {
        places.putIfAbsent(thing, places.size());
        return places.get(thing);
    }

    List<T> all() {
        return new ArrayList<>(places.keySet());
    }
}
