package dev.permatrix.compiler.data;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * One thing in which situations of a change differ: a fact, how many hold a role, what the actor was granted.
 *
 * @param size how many values it has
 * @param value which of them it has in a situation
 * @param told that it has one of some values, as data
 */
record ChangeCircumstance(
        int size, ToIntFunction<ChangeSituation> value, Function<List<Integer>, Map<String, Object>> told) {

    /** All in which these situations differ. */
    static List<ChangeCircumstance> of(
            PermissionModel model, ConditionData conditions, List<ChangeSituation> situations) {
        List<ChangeCircumstance> all = new ArrayList<>();
        for (Fact fact : model.facts()) {
            if (fact.of() == Fact.Of.ACCOUNT) {
                add(all, fact(conditions, fact, "account", ChangeSituation::account), situations);
            } else if (fact.of() == Fact.Of.USER) {
                add(all, fact(conditions, fact, "actor", it -> it.actor().values()), situations);
                add(all, fact(conditions, fact, "target", ChangeCircumstance::ofOther), situations);
            }
        }
        model.roles().forEach(role -> holders(all, role, situations));
        model.rows().forEach(row -> add(all, decided(row), situations));
        return List.copyOf(all);
    }

    private static void add(List<ChangeCircumstance> all, ChangeCircumstance one, List<ChangeSituation> situations) {
        if (situations.stream().mapToInt(one.value()).distinct().count() > 1) {
            all.add(one);
        }
    }

    /** Of the actor all is told as the actor's. */
    private static Values ofOther(ChangeSituation situation) {
        return situation.self()
                ? Values.NONE
                : situation.target().map(Person::values).orElse(Values.NONE);
    }

    private static ChangeCircumstance fact(
            ConditionData conditions, Fact fact, String of, Function<ChangeSituation, Values> values) {
        return new ChangeCircumstance(
                fact.domain().size(),
                it -> values.apply(it).of(fact),
                some -> new Fields()
                        .with("of", of)
                        .and(conditions.isOneOf(fact, some))
                        .map());
    }

    /** Between two counts that are tried, all that count is alike: the lesser stands for them. */
    private static void holders(List<ChangeCircumstance> all, Role role, List<ChangeSituation> situations) {
        List<Integer> counts = situations.stream()
                .map(it -> it.holdersOf(role))
                .distinct()
                .sorted()
                .toList();
        if (counts.size() > 1) {
            all.add(new ChangeCircumstance(
                    counts.size(),
                    it -> counts.indexOf(it.holdersOf(role)),
                    some -> new Fields()
                            .with("holdersOf", role.id())
                            .with(
                                    "counts",
                                    some.stream()
                                            .map(it -> range(role, counts, it))
                                            .toList())
                            .map()));
        }
    }

    private static Map<String, Object> range(Role role, List<Integer> counts, int place) {
        OptionalInt most = place + 1 < counts.size()
                ? OptionalInt.of(counts.get(place + 1) - 1)
                : role.heldBy().map(HolderCount::max).orElse(OptionalInt.empty());
        Fields range = new Fields().with("min", counts.get(place));
        most.ifPresent(it -> range.with("max", it));
        return range.map();
    }

    /** What was decided of a row for the actor alone. */
    private enum Standing {
        NOTHING,
        GRANTED,
        WITHDRAWN
    }

    private static ChangeCircumstance decided(Row row) {
        return new ChangeCircumstance(
                Standing.values().length,
                it -> standing(row, it.actor().grants()).ordinal(),
                some -> new Fields()
                        .with("row", row.id())
                        .with(
                                "decided",
                                IntStream.range(0, Standing.values().length)
                                        .filter(some::contains)
                                        .mapToObj(it ->
                                                Standing.values()[it].name().toLowerCase(Locale.ROOT))
                                        .toList())
                        .map());
    }

    private static Standing standing(Row row, Grants grants) {
        if (grants.isWithdrawn(row.id())) {
            return Standing.WITHDRAWN;
        }
        return grants.isGranted(row.id()) ? Standing.GRANTED : Standing.NOTHING;
    }
}
