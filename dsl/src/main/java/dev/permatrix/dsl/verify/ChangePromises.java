package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeGroups;
import dev.permatrix.dsl.table.ChangeLook;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.SituationSpace;
import dev.permatrix.dsl.verify.AfterChange.Move;
import dev.permatrix.dsl.verify.Trials.Trial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tries promises about changes. Every state in which a change can be asked counts as one that can be reached: a promise
 * that is proved so holds all the more in those that really are.
 */
final class ChangePromises {

    private final Trials trials;
    private final PermissionModel model;
    private final AfterChange after;
    private long tried;

    ChangePromises(Trials trials) {
        this.trials = trials;
        this.model = trials.table().model();
        this.after = new AfterChange(model);
    }

    long tried() {
        return tried;
    }

    /** Of all that are wanted, the first that is allowed and the first that is open. */
    private List<Trial> notDenied(ChangeSpace space, ChangeLook look, Predicate<ChangeSituation> wanted) {
        Optional<ChangeGroups.Found> found =
                trials.within(() -> new ChangeGroups(trials.table(), space, look).find(wanted));
        tried += found.map(ChangeGroups.Found::tried).orElse(0L);
        return found.stream()
                .flatMap(it -> Stream.concat(it.allowed().stream(), it.open().stream()))
                .map(trials::ask)
                .toList();
    }

    List<Finding> onlyCan(Invariant.OnlyCan promise) {
        ChangeSpace space = trials.lookingAt(
                new ChangeSpace(model, promise.operation().type())
                        .counting(
                                promise.presence().stream().map(Presence::role).toList()),
                promise.operation());
        Predicate<ChangeSituation> wanted = change -> Collections.disjoint(promise.roles(), trials.actorRoles(change))
                && isThere(promise.presence(), change)
                && trials.fits(promise.operation(), change)
                && !Trials.changesNothing(change);
        return notDenied(space, new OperationLook(trials, promise.operation(), promise.roles()), wanted).stream()
                .flatMap(trial -> Finding.mustNotBeAllowed(trial).stream())
                .toList();
    }

    private static boolean isThere(Optional<Presence> presence, ChangeSituation change) {
        return presence.map(it -> it.holds(change.holdersOf(it.role()))).orElse(true);
    }

    List<Finding> alwaysHeld(Invariant.AlwaysHeld promise) {
        List<Finding> findings = new ArrayList<>();
        int first = promise.role().firstHeldBy().isPresent() ? 1 : 0;
        if (!promise.count().allows(first)) {
            findings.add(newAccount(promise, first));
        }
        Predicate<ChangeSituation> wanted = change -> promise.count().allows(change.holdersOf(promise.role()))
                && !Trials.changesNothing(change)
                && !promise.count().allows(after.holders(change, promise.role()));
        for (OperationType type : ChangeSpace.types(model)) {
            ChangeSpace space = new ChangeSpace(model, type).bounding(promise.role(), promise.count());
            notDenied(space, new RolesLook(Set.of(promise.role())), wanted).stream()
                    .flatMap(trial -> breaksCount(trial, promise.count()).stream())
                    .forEach(findings::add);
        }
        return findings;
    }

    private Finding newAccount(Invariant.AlwaysHeld promise, int first) {
        Reason reason = new Reason(promise.role().span(), promise.role().label());
        return new Finding(
                Sentence.of("the account is new"),
                Sentence.of(first + " users hold " + promise.role().label() + "; say who is ")
                        .label("first held by"),
                Decision.allow(reason),
                true);
    }

    private static Optional<Finding> breaksCount(Trial trial, HolderCount count) {
        return Finding.mustNotBeAllowed(trial)
                .map(it -> Finding.of(
                        trial, it.answer().and(", and it is no longer held by " + count.words()), it.certain()));
    }

    List<Finding> holdsBoth(Invariant.HoldsBoth promise) {
        Set<Role> both = Set.of(promise.one(), promise.other());
        List<Finding> findings = new ArrayList<>(bornWithBoth(promise, both));
        for (OperationType type : moving()) {
            notDenied(
                            new ChangeSpace(model, type),
                            RolesLook.atWhatBrings(both, trials.table()),
                            change -> movesTo(change, both))
                    .stream()
                    .flatMap(trial -> Finding.mustNotBeAllowed(trial).stream())
                    .map(it -> new Finding(
                            it.situation(),
                            it.answer().and(", and somebody then holds " + names(both)),
                            it.decision(),
                            it.certain()))
                    .forEach(findings::add);
        }
        return findings;
    }

    private String names(Set<Role> roles) {
        return String.join(
                " and ",
                model.roles().stream().filter(roles::contains).map(Role::label).toList());
    }

    /** Both by one assigned role at most: through facts or what a role includes. */
    private List<Finding> bornWithBoth(Invariant.HoldsBoth promise, Set<Role> both) {
        SituationSpace space = trials.space();
        Stream<Set<Role>> few = Stream.concat(
                Stream.of(Set.<Role>of()), model.assignableRoles().stream().map(Set::of));
        return few.flatMap(set -> space.of(model.permissions().get(0), List.of(set)))
                .filter(situation -> space.held(situation).containsAll(both))
                .filter(situation -> !promise.one().equals(promise.other()))
                .limit(1)
                .map(situation -> Finding.of(trials.ask(situation), "they hold " + names(both), true))
                .toList();
    }

    private boolean movesTo(ChangeSituation change, Set<Role> both) {
        return after.moves(change).stream()
                .anyMatch(move ->
                        !held(change, move.person(), move.person().roles()).containsAll(both)
                                && held(change, move.person(), move.after()).containsAll(both));
    }

    private Set<Role> held(ChangeSituation change, Person person, Set<Role> assigned) {
        Values values = change.account().and(person.values());
        return trials.table().roles().held(assigned, values);
    }

    /** Operations after which somebody may hold another role. */
    private List<OperationType> moving() {
        return ChangeSpace.types(model).stream()
                .filter(type -> type.kind().movesRole())
                .toList();
    }

    /** Follows every allowed change of a person's roles from one who holds the first to one who holds the second. */
    List<Finding> neverBecomes(Invariant.NeverBecomes promise) {
        Map<Assigned, Map<Step, ChangeSituation>> steps = steps(promise);
        Map<Boolean, ChangeSituation> arriving = new HashMap<>();
        Set<Assigned> seen = new HashSet<>();
        Deque<Assigned> next = new ArrayDeque<>(steps.keySet().stream()
                .filter(it -> it.roles().contains(promise.from()) && !it.roles().contains(promise.to()))
                .toList());
        while (!next.isEmpty()) {
            Assigned from = next.remove();
            if (!seen.add(from)) {
                continue;
            }
            steps.getOrDefault(from, Map.of()).forEach((step, change) -> {
                if (step.to().roles().contains(promise.to())) {
                    arriving.putIfAbsent(step.certain(), change);
                } else {
                    next.add(step.to());
                }
            });
        }
        return arriving.values().stream()
                .map(trials::ask)
                .flatMap(trial -> Finding.mustNotBeAllowed(trial).stream())
                .toList();
    }

    /** A change of a person's assigned roles that is allowed, or open. */
    private record Step(Assigned to, boolean certain) {}

    /** The roles that were assigned to somebody. */
    private record Assigned(Set<Role> roles) {
        private static final int SPREAD = 0x9E3779B9;

        /** Spread out: sums of what is nearly the same, such as the ids of numbered roles, are often equal. */
        @Override
        public int hashCode() {
            return roles.stream()
                    .mapToInt(role -> Integer.rotateLeft(role.hashCode() * SPREAD, role.hashCode()))
                    .sum();
        }
    }

    private Map<Assigned, Map<Step, ChangeSituation>> steps(Invariant.NeverBecomes promise) {
        Map<Assigned, Map<Step, ChangeSituation>> steps = new LinkedHashMap<>();
        for (OperationType type : moving()) {
            ChangeSpace space = new ChangeSpace(model, type)
                    .counting(promise.presence().stream().map(Presence::role).toList());
            ChangeGroups groups = new ChangeGroups(trials.table(), space, ChangeLook.AT_NOTHING);
            tried += trials.within(() -> groups.moves(
                            change -> isThere(promise.presence(), change),
                            (change, certain) ->
                                    after.moves(change).forEach(move -> add(steps, move, certain, change))))
                    .orElse(0L);
        }
        return steps;
    }

    private static void add(
            Map<Assigned, Map<Step, ChangeSituation>> steps, Move move, boolean certain, ChangeSituation change) {
        if (move.after().equals(move.person().roles())) {
            return;
        }
        Map<Step, ChangeSituation> known =
                steps.computeIfAbsent(new Assigned(move.person().roles()), roles -> new LinkedHashMap<>());
        Assigned to = new Assigned(move.after());
        if (!known.containsKey(new Step(to, true))) {
            known.putIfAbsent(new Step(to, certain), change);
        }
    }
}
