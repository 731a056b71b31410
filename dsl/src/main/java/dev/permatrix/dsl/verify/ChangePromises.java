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
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.SituationSpace;
import dev.permatrix.dsl.verify.AfterChange.Move;
import dev.permatrix.dsl.verify.Trials.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tries promises about changes. Every state in which a change can be asked counts as one that can be reached: a promise
 * that is proved so holds all the more in those that really are.
 */
final class ChangePromises {

    private final Trials trials;
    private final PermissionModel model;
    private final AfterChange after;
    private int tried;

    ChangePromises(Trials trials) {
        this.trials = trials;
        this.model = trials.table().model();
        this.after = new AfterChange(model);
    }

    int tried() {
        return tried;
    }

    private Trial ask(ChangeSituation change) {
        tried++;
        return trials.ask(change);
    }

    List<Finding> onlyCan(Invariant.OnlyCan promise) {
        ChangeSpace space = new ChangeSpace(model, promise.operation().type())
                .counting(promise.presence().stream().map(Presence::role).toList());
        return trials.changes(space, promise.operation())
                .filter(change -> Collections.disjoint(promise.roles(), trials.actorRoles(change)))
                .filter(change -> isThere(promise.presence(), change))
                .filter(change -> !Trials.changesNothing(change))
                .map(this::ask)
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
        for (OperationType type : ChangeSpace.types(model)) {
            trials.changes(new ChangeSpace(model, type).bounding(promise.role(), promise.count()))
                    .filter(change -> promise.count().allows(change.holdersOf(promise.role())))
                    .filter(change -> !Trials.changesNothing(change))
                    .filter(change -> !promise.count().allows(after.holders(change, promise.role())))
                    .map(this::ask)
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
            trials.changes(new ChangeSpace(model, type))
                    .filter(change -> movesTo(change, both))
                    .map(this::ask)
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
        Map<Set<Role>, List<Step>> steps = steps(promise);
        List<Finding> findings = new ArrayList<>();
        Set<Set<Role>> seen = new HashSet<>();
        List<Set<Role>> next = new ArrayList<>(steps.keySet().stream()
                .filter(roles -> roles.contains(promise.from()) && !roles.contains(promise.to()))
                .toList());
        while (!next.isEmpty()) {
            Set<Role> from = next.remove(next.size() - 1);
            if (!seen.add(from)) {
                continue;
            }
            for (Step step : steps.getOrDefault(from, List.of())) {
                if (step.to().contains(promise.to())) {
                    findings.add(step.finding());
                } else {
                    next.add(step.to());
                }
            }
        }
        return findings;
    }

    /** One allowed change of a person's assigned roles. */
    private record Step(Set<Role> to, Finding finding) {}

    private Map<Set<Role>, List<Step>> steps(Invariant.NeverBecomes promise) {
        Map<Set<Role>, List<Step>> steps = new HashMap<>();
        for (OperationType type : moving()) {
            trials.changes(new ChangeSpace(model, type)
                            .counting(promise.presence().stream()
                                    .map(Presence::role)
                                    .toList()))
                    .filter(change -> isThere(promise.presence(), change))
                    .forEach(change -> Finding.mustNotBeAllowed(ask(change))
                            .ifPresent(finding -> after.moves(change).forEach(move -> add(steps, move, finding))));
        }
        return steps;
    }

    private static void add(Map<Set<Role>, List<Step>> steps, Move move, Finding finding) {
        List<Step> known = steps.computeIfAbsent(move.person().roles(), roles -> new ArrayList<>());
        boolean seen = known.stream()
                .anyMatch(
                        step -> step.to().equals(move.after()) && step.finding().certain());
        if (!seen && !move.after().equals(move.person().roles())) {
            known.add(new Step(move.after(), finding));
        }
    }
}
