package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.source.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was declared under which names, compared as {@link Identifiers#key} says. One thing may have several names.
 *
 * @param <T> what is named
 */
final class Names<T> {

    private final Map<String, Named<T>> byKey = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** Declares a name; the earlier declaration where something else has it already. */
    Optional<Span> declare(String name, T value, Span span) {
        Named<T> known = byKey.putIfAbsent(Identifiers.key(name), new Named<>(value, span));
        shown.putIfAbsent(Identifiers.key(name), name);
        return Optional.ofNullable(known)
                .filter(it -> !it.value().equals(value))
                .map(Named::span);
    }

    Optional<T> find(String name) {
        asked.add(Identifiers.key(name));
        return Optional.ofNullable(byKey.get(Identifiers.key(name))).map(Named::value);
    }

    /** Whether somebody looked for it. */
    boolean isUsed(String name) {
        return asked.contains(Identifiers.key(name));
    }

    boolean has(String name) {
        return byKey.containsKey(Identifiers.key(name));
    }

    Optional<Span> placeOf(String name) {
        return Optional.ofNullable(byKey.get(Identifiers.key(name))).map(Named::span);
    }

    /** Every name, as it was written. */
    List<String> all() {
        return List.copyOf(shown.values());
    }

    private record Named<T>(T value, Span span) {}
}
