package dev.permatrix.dsl.check;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.ShownAs;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** The relations and facts that something other than a scenario looks at, in the matrix or in one of its variants. */
final class UsedAttributes {

    private UsedAttributes() {}

    static Set<Attribute> of(PermissionModel model) {
        Set<Attribute> used = new HashSet<>();
        Stream.concat(Stream.of(model), model.variants().stream().map(variant -> variant.model()))
                .forEach(reading -> add(reading, used));
        return used;
    }

    private static void add(PermissionModel model, Set<Attribute> used) {
        Set<Choice> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        model.cells().stream()
                .filter(it -> seen.add(it.choice())
                        || it.when().isPresent()
                        || !it.notes().isEmpty())
                .flatMap(UsedAttributes::conditions)
                .flatMap(Condition::attributes)
                .forEach(used::add);
        Stream.of(
                        model.restrictions().stream().map(Restriction::to),
                        model.gates().stream().map(Gate::condition),
                        model.shownAs().stream().map(ShownAs::when),
                        model.roleRules().derivations().stream().map(Derivation::when),
                        model.roleRules().availabilities().stream().map(Availability::when),
                        model.changeRules()
                                .flatMap(rule -> Stream.concat(rule.when().stream(), conditions(rule.operation()))),
                        model.invariants().stream().flatMap(it -> conditions(it.promise())))
                .flatMap(conditions -> conditions)
                .flatMap(Condition::attributes)
                .forEach(used::add);
        model.invariants().stream().flatMap(it -> named(it.promise())).forEach(used::add);
    }

    /** What a promise is about, besides its conditions. */
    private static Stream<Attribute> named(Invariant.Promise promise) {
        if (promise instanceof Invariant.Monotone monotone) {
            return Stream.of(monotone.fact());
        }
        return promise instanceof Invariant.NoDifference none ? Stream.of(none.attribute()) : Stream.empty();
    }

    private static Stream<Condition> conditions(Cell cell) {
        return Stream.of(
                        cell.when().stream(),
                        cell.choice().branches().stream().flatMap(branch -> branch.when().stream()),
                        cell.notes().stream().flatMap(note -> note.when().stream()))
                .flatMap(conditions -> conditions);
    }

    private static Stream<Condition> conditions(Operation operation) {
        return operation.targets().terms().stream().flatMap(term -> term.where().stream());
    }

    private static Stream<Condition> conditions(Invariant.Promise promise) {
        if (promise instanceof Invariant.May may) {
            return may.when().stream();
        }
        if (promise instanceof Invariant.MayNothing nothing) {
            return nothing.unless().stream();
        }
        if (promise instanceof Invariant.OnlyMay only) {
            return only.when().stream();
        }
        if (promise instanceof Invariant.NoDifference none) {
            return none.when().stream();
        }
        return promise instanceof Invariant.OnlyCan can ? conditions(can.operation()) : Stream.empty();
    }
}
