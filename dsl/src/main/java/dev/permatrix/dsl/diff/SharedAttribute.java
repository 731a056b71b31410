package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A relation or fact with the values that either matrix tells apart.
 *
 * @param known the attribute in each; empty where that matrix has none of this name and kind of values
 * @param values two or more, or one where nothing compares a number
 */
public record SharedAttribute(Both<Optional<Attribute>> known, List<Value> values) {

    public SharedAttribute {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param indexes its index in each; empty where that matrix has no such value
     */
    public record Value(String word, Both<OptionalInt> indexes) {}

    /** As the later matrix has it, if it does. */
    public Attribute attribute() {
        return known.after().or(known::before).orElseThrow();
    }

    /** The values that either matrix tells apart, in the order of {@code values}. */
    public Domain domain() {
        Domain domain = attribute().domain();
        return domain.match(
                yesNo -> yesNo,
                named -> new Domain.Named(
                        values.stream().map(Value::word).toList(), named.ordered() && named.size() == values.size()),
                numbers -> new Domain.Numbers(cuts(Stream.of(known.before(), known.after())
                        .flatMap(Optional::stream)
                        .map(Attribute::domain))));
    }

    private static List<Integer> cuts(Stream<Domain> domains) {
        Set<Integer> cuts = new TreeSet<>();
        domains.forEach(it -> cuts.addAll(((Domain.Numbers) it).cuts()));
        return List.copyOf(cuts);
    }

    /** Whether the matrix has this value, or not even the attribute. */
    boolean isPossible(Version version, int value) {
        return known.of(version).isEmpty()
                || values.get(value).indexes().of(version).isPresent();
    }

    /** The shared value of what a matrix calls so. */
    int valueOf(Version version, int index) {
        for (int value = 0; value < values.size(); value++) {
            if (values.get(value).indexes().of(version).equals(OptionalInt.of(index))) {
                return value;
            }
        }
        throw new IllegalArgumentException("no such value of " + attribute().id() + ": " + index);
    }

    /** Every attribute of one matrix: those of entities, then facts. */
    static List<Attribute> of(PermissionModel model) {
        return Stream.concat(
                        model.entities().stream().flatMap(entity -> entity.attributes().stream()),
                        model.facts().stream())
                .map(Attribute.class::cast)
                .toList();
    }

    /** What it is called in both matrices: kind, entity and id. */
    public static String key(Attribute attribute) {
        if (attribute instanceof Relation relation) {
            return "relation " + relation.entity() + "." + relation.id();
        }
        Fact fact = (Fact) attribute;
        return "fact of " + MeaningText.of(fact.of()) + " " + fact.entity() + "." + fact.id();
    }

    /** Those that either matrix looks at; in the order of the later matrix, then those that only the earlier has. */
    static List<SharedAttribute> of(Both<PermissionModel> models, Both<? extends Collection<Attribute>> lookedAt) {
        Set<String> wanted = Stream.concat(lookedAt.before().stream(), lookedAt.after().stream())
                .map(SharedAttribute::key)
                .collect(Collectors.toSet());
        Both<Map<String, Attribute>> known = models.map(SharedAttribute::byKey);
        List<SharedAttribute> shared = new ArrayList<>();
        Predicate<String> isShared = key -> Optional.ofNullable(known.before().get(key))
                .filter(it -> isAlike(it, known.after().get(key)))
                .isPresent();
        known.after().forEach((key, attribute) -> {
            if (wanted.contains(key)) {
                shared.add(
                        isShared.test(key)
                                ? both(known.before().get(key), attribute)
                                : alone(Version.AFTER, attribute));
            }
        });
        known.before().forEach((key, attribute) -> {
            if (wanted.contains(key) && !(known.after().containsKey(key) && isShared.test(key))) {
                shared.add(alone(Version.BEFORE, attribute));
            }
        });
        return List.copyOf(shared);
    }

    private static Map<String, Attribute> byKey(PermissionModel model) {
        Map<String, Attribute> byKey = new LinkedHashMap<>();
        of(model).forEach(attribute -> byKey.put(key(attribute), attribute));
        return byKey;
    }

    /** Whether both have values of one kind. */
    static boolean isAlike(Attribute one, Attribute other) {
        return one.domain().getClass() == other.domain().getClass();
    }

    private static SharedAttribute alone(Version version, Attribute attribute) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < attribute.domain().size(); i++) {
            OptionalInt here = OptionalInt.of(i);
            OptionalInt none = OptionalInt.empty();
            values.add(new Value(
                    attribute.domain().word(i),
                    version == Version.BEFORE ? new Both<>(here, none) : new Both<>(none, here)));
        }
        Optional<Attribute> known = Optional.of(attribute);
        return new SharedAttribute(
                version == Version.BEFORE ? new Both<>(known, Optional.empty()) : new Both<>(Optional.empty(), known),
                values);
    }

    private static SharedAttribute both(Attribute before, Attribute after) {
        List<Value> values = after.domain()
                .match(
                        yesNo -> words(before.domain(), yesNo),
                        named -> words(before.domain(), named),
                        numbers -> ranges((Domain.Numbers) before.domain(), numbers));
        return new SharedAttribute(new Both<>(Optional.of(before), Optional.of(after)), values);
    }

    private static List<Value> words(Domain before, Domain after) {
        Map<String, Both<OptionalInt>> indexes = new LinkedHashMap<>();
        for (int i = 0; i < after.size(); i++) {
            indexes.put(after.word(i), new Both<>(OptionalInt.empty(), OptionalInt.of(i)));
        }
        for (int i = 0; i < before.size(); i++) {
            OptionalInt there = Optional.ofNullable(indexes.get(before.word(i)))
                    .map(Both::after)
                    .orElse(OptionalInt.empty());
            indexes.put(before.word(i), new Both<>(OptionalInt.of(i), there));
        }
        return indexes.entrySet().stream()
                .map(it -> new Value(it.getKey(), it.getValue()))
                .toList();
    }

    /** The ranges that the bounds of both cut the numbers into. */
    private static List<Value> ranges(Domain.Numbers before, Domain.Numbers after) {
        Domain.Numbers all = new Domain.Numbers(cuts(Stream.of(before, after)));
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int least = all.least(i);
            values.add(new Value(
                    all.word(i),
                    new Both<>(OptionalInt.of(before.rangeOf(least)), OptionalInt.of(after.rangeOf(least)))));
        }
        return values;
    }
}
