package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.reference.ReferenceChanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The expected answers to changes, from the reference. */
final class ChangeQuestions {

    private static final int MAX_COMBINED = 4;

    private final PermissionModel model;
    private final ReferenceChanges reference;
    private final HolderCounts counts;

    ChangeQuestions(Emission emission) {
        this.model = emission.model();
        this.reference = new ReferenceChanges(model);
        this.counts = new HolderCounts(emission);
    }

    HolderCounts counts() {
        return counts;
    }

    /**
     * What the actor may have been granted, as far as a rule asks whether the actor may do something: every combination of a
     * few rows; of many, none, each alone, and all.
     */
    List<Set<String>> actorGrants() {
        List<String> relevant = relevantGrants();
        List<Set<String>> grants = new ArrayList<>();
        for (int i = 0; i < 1 << relevant.size() && relevant.size() <= MAX_COMBINED; i++) {
            int combination = i;
            grants.add(sorted(relevant.stream().filter(it -> (combination >>> relevant.indexOf(it) & 1) != 0)));
        }
        if (grants.isEmpty()) {
            grants.add(Set.of());
            relevant.forEach(it -> grants.add(Set.of(it)));
            grants.add(sorted(relevant.stream()));
        }
        return grants;
    }

    private static Set<String> sorted(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of rows that a rule's {@code anyone with} hangs on. */
    List<String> relevantGrants() {
        List<String> grantable = model.grantableRows().stream().map(Row::id).toList();
        return model.changeRules()
                .map(ChangeRule::actors)
                .flatMap(actors -> actors.terms().stream())
                .flatMap(term -> term.may().stream())
                .map(Permission::rowId)
                .filter(grantable::contains)
                .distinct()
                .toList();
    }

    /** The decision; empty where it can't be: fewer hold a role than take part. */
    Optional<Decision> decide(
            SuiteOperation operation,
            SuiteOperation.Argument argument,
            Role actor,
            Set<String> grants,
            Optional<Role> other,
            Map<Role, Integer> holders) {
        boolean counted =
                holders.entrySet().stream().allMatch(it -> it.getValue() >= taking(it.getKey(), actor, other));
        return !counted
                ? Optional.empty()
                : Optional.of(reference.decide(new ChangeSituation(
                        operation.kind(),
                        actor,
                        grants,
                        other.isEmpty(),
                        other.orElse(actor),
                        argument.role(),
                        argument.becoming(),
                        argument.grant(),
                        withExact(holders))));
    }

    /** A count that never changes is not asked for: that many there are. */
    private Map<Role, Integer> withExact(Map<Role, Integer> holders) {
        Map<Role, Integer> all = new HashMap<>(holders);
        model.roles()
                .forEach(role -> role.heldBy()
                        .filter(HolderCount::isExact)
                        .ifPresent(exact -> all.putIfAbsent(role, exact.min())));
        return all;
    }

    private static int taking(Role role, Role actor, Optional<Role> other) {
        return (actor.equals(role) ? 1 : 0) + (other.equals(Optional.of(role)) ? 1 : 0);
    }
}
