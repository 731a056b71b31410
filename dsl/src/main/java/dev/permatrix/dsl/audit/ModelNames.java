package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one kind of thing is called: ids and labels, compared without regard to case, runs of white space, and {@code _}.
 * A name that two things have is none of either.
 */
final class ModelNames<T> {

    private static final Pattern GAPS = Pattern.compile("[\\s_]+");

    private final Map<String, Optional<T>> byKey = new HashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Remembered<String, Optional<T>> asWritten = new Remembered<>();

    void add(String name, T thing) {
        String key = key(name);
        Optional<T> known = byKey.get(key);
        boolean clash = known != null && !known.equals(Optional.of(thing));
        byKey.put(key, clash ? Optional.empty() : Optional.of(thing));
        shown.putIfAbsent(key, name);
    }

    /** A second name, which must not take a first one's place. */
    void addWhereFree(String name, T thing) {
        if (!byKey.containsKey(key(name))) {
            add(name, thing);
        }
    }

    Optional<T> find(String name) {
        return asWritten.get(name, it -> byKey.getOrDefault(key(it), Optional.empty()));
    }

    /** What was probably meant. */
    Optional<String> nearest(String name) {
        return Nearest.to(name.strip(), shown.values());
    }

    /** What was probably meant, else what there is. */
    String advice(String name) {
        return nearest(name).map(nearest -> "did you mean `" + nearest + "`?").orElseGet(this::all);
    }

    private String all() {
        return shown.isEmpty() ? "the matrix has none" : "write one of " + first(new ArrayList<>(shown.values()));
    }

    private static String first(List<String> all) {
        int shown = Math.min(all.size(), 8);
        return String.join(", ", all.subList(0, shown)) + (all.size() > shown ? ", …" : "");
    }

    private static String key(String name) {
        return GAPS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
