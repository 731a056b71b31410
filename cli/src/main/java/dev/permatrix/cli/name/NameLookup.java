package dev.permatrix.cli.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds one kind of thing by what people call it. Kinds of names are tried in order, such as labels before ids; the
 * first under which the name is known decides. Last, spaces, underscores and hyphens are ignored. Immutable.
 *
 * @param <T> what is found; has value equality
 */
final class NameLookup<T> {

    private static final int SHOWN = 100;

    private final String kind;
    private final List<Map<String, Set<T>>> tiers;
    private final NearestName nearest;
    private final Function<T, String> unmistakable;

    private NameLookup(Builder<T> builder) {
        this.kind = builder.kind;
        this.nearest = new NearestName(builder.shown.values());
        this.unmistakable = builder.unmistakable;
        this.tiers = new ArrayList<>(builder.tiers);
        Map<String, Set<T>> squashed = new HashMap<>();
        builder.tiers.forEach(tier -> tier.forEach(
                (name, values) -> squashed.computeIfAbsent(NameForm.squashed(name), key -> new LinkedHashSet<>())
                        .addAll(values)));
        tiers.add(squashed);
    }

    /** Starts a look-up of what people call a {@code kind}; {@code unmistakable} names one thing among all. */
    static <T> Builder<T> of(String kind, Function<T, String> unmistakable) {
        return new Builder<>(kind, unmistakable);
    }

    /** The one thing of this name. If there is none, or more than one, that is reported. */
    Optional<T> find(String name, Faults faults) {
        Set<T> found = found(name);
        if (found.size() == 1) {
            return Optional.of(found.iterator().next());
        }
        return faults.none(found.isEmpty() ? unknown(name) : ambiguous(name, found));
    }

    /** Whether the name means anything, be it several things. */
    boolean knows(String name) {
        return !found(name).isEmpty();
    }

    private Set<T> found(String name) {
        String folded = NameForm.folded(name);
        for (int i = 0; i < tiers.size(); i++) {
            String form = i < tiers.size() - 1 ? folded : NameForm.squashed(folded);
            Set<T> found = tiers.get(i).getOrDefault(form, Set.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private String unknown(String name) {
        return "unknown " + kind + " `" + shortened(name) + "`: " + nearest.advice(name);
    }

    private String ambiguous(String name, Set<T> found) {
        return "`" + shortened(name) + "` may mean several: write one of "
                + found.stream().map(it -> "`" + unmistakable.apply(it) + "`").collect(Collectors.joining(", "));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** Takes names in the order in which their kinds count. */
    static final class Builder<T> {

        private final String kind;
        private final Function<T, String> unmistakable;
        private final List<Map<String, Set<T>>> tiers = new ArrayList<>();
        private final Map<String, String> shown = new LinkedHashMap<>();

        private Builder(String kind, Function<T, String> unmistakable) {
            this.kind = kind;
            this.unmistakable = unmistakable;
        }

        /** The names added from here on count less than those before. */
        Builder<T> next() {
            tiers.add(new HashMap<>());
            return this;
        }

        /** A name that is also suggested. */
        Builder<T> shown(String name, T value) {
            shown.putIfAbsent(NameForm.folded(name), name);
            return silent(name, value);
        }

        /** A name that is understood, and never suggested. */
        Builder<T> silent(String name, T value) {
            tiers.get(tiers.size() - 1)
                    .computeIfAbsent(NameForm.folded(name), key -> new LinkedHashSet<>())
                    .add(value);
            return this;
        }

        NameLookup<T> build() {
            return new NameLookup<>(this);
        }
    }
}
