package dev.permatrix.dsl.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What is so in a situation: a value for each attribute; one that isn't named has its first value, {@code no}. */
public final class Values {

    public static final Values NONE = new Values(Map.of());

    private final Map<Attribute, Integer> values;

    private Values(Map<Attribute, Integer> values) {
        this.values = values;
    }

    public static Values of(Map<? extends Attribute, Integer> values) {
        Map<Attribute, Integer> others = new HashMap<>();
        values.forEach((attribute, value) -> {
            Objects.checkIndex(value, attribute.domain().size());
            if (value != 0) {
                others.put(attribute, value);
            }
        });
        return new Values(Map.copyOf(others));
    }

    /** Exactly these hold. */
    public static Values holding(Collection<? extends Attribute> attributes) {
        Map<Attribute, Integer> values = new HashMap<>();
        attributes.forEach(attribute -> values.put(attribute, 1));
        return of(values);
    }

    /** The index of the attribute's value. */
    public int of(Attribute attribute) {
        return values.getOrDefault(attribute, 0);
    }

    /** The same with one value replaced. */
    public Values with(Attribute attribute, int value) {
        Map<Attribute, Integer> changed = new HashMap<>(values);
        changed.put(attribute, value);
        return of(changed);
    }

    /** Both; the other's where both name an attribute with another value than its first. */
    public Values and(Values other) {
        Map<Attribute, Integer> both = new HashMap<>(values);
        both.putAll(other.values);
        return new Values(Map.copyOf(both));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values known && known.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(it -> it.getKey().id() + "=" + it.getKey().domain().word(it.getValue()))
                .sorted()
                .toList()
                .toString();
    }
}
