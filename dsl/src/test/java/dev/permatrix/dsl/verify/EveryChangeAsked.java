package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.reference.ReferenceChanges;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.SituationSpace;
import dev.permatrix.dsl.verify.AfterChange.Move;
import dev.permatrix.dsl.verify.GroupedChangesTest.Answer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tries promises about changes by asking the reference of every single change. */
final class EveryChangeAsked {

    private final DecisionTable table;
    private final PermissionModel model;
    private final ReferenceChanges reference;
    private final AfterChange after;
    private final Map<Set<Role>, Map<Set<Role>, Answer>> steps = new HashMap<>();
    private long changing;

    EveryChangeAsked(DecisionTable table) {
        this.table = table;
        this.model = table.model();
        this.reference = new ReferenceChanges(model);
        this.after = new AfterChange(model);
    }

    /**
     * What came out.
     *
     * @param first the change that shows it; empty where it is kept, and where no single change does
     */
    record Found(long tried, Answer answer, Optional<ChangeSituation> first) {
        Found and(Found other) {
            boolean worse = worse(answer, other.answer) != answer;
            return new Found(tried + other.tried, worse ? other.answer : answer, worse ? other.first : first);
        }

        Found orBroken(boolean broken) {
            return broken ? new Found(tried, Answer.BROKEN, Optional.empty()) : this;
        }
    }

    private static final Found NONE = new Found(0, Answer.KEPT, Optional.empty());

    private static Answer worse(Answer one, Answer other) {
        return one == Answer.BROKEN || other == Answer.KEPT ? one : other;
    }

    private static Answer answer(Decision decision) {
        return decision.allowed() ? Answer.BROKEN : decision.open() ? Answer.OPEN : Answer.KEPT;
    }

    Found of(Invariant.Promise promise) {
        if (promise instanceof Invariant.OnlyCan it) {
            return onlyCan(it);
        }
        if (promise instanceof Invariant.AlwaysHeld it) {
            return alwaysHeld(it);
        }
        return promise instanceof Invariant.HoldsBoth it ? holdsBoth(it) : becomes((Invariant.NeverBecomes) promise);
    }

    private Found each(ChangeSpace space, Predicate<ChangeSituation> wanted) {
        return space.situations()
                .filter(wanted)
                .map(change -> new Found(1, answer(reference.decide(change)), Optional.of(change)))
                .reduce(NONE, Found::and);
    }

    private Found onlyCan(Invariant.OnlyCan promise) {
        Operation operation = promise.operation();
        List<Condition> where = operation.targets().terms().stream()
                .flatMap(term -> term.where().stream())
                .toList();
        ChangeSpace space = new ChangeSpace(model, operation.type())
                .counting(promise.presence().stream().map(Presence::role).toList())
                .lookingAt(List.of(), where);
        return each(
                space,
                change -> Collections.disjoint(
                                promise.roles(),
                                table.roles().effective(change.actor().roles(), values(change, change.actor())))
                        && promise.presence()
                                .map(it -> it.holds(change.holdersOf(it.role())))
                                .orElse(true)
                        && is(operation, change)
                        && !changesNothing(change));
    }

    private static Values values(ChangeSituation change, Person person) {
        return change.account().and(person.values());
    }

    private boolean is(Operation operation, ChangeSituation change) {
        boolean role = operation.roles().isEmpty()
                || change.role().map(operation.roles()::contains).orElse(true);
        boolean becoming =
                operation.becoming().isEmpty() || operation.becoming().equals(change.becoming());
        Person target = change.target().orElseThrow();
        Set<Role> held = table.roles().held(target.roles(), values(change, target));
        return role
                && becoming
                && operation.targets().terms().stream()
                        .anyMatch(term -> switch (term.who()) {
                                    case ANYONE -> true;
                                    case ANYONE_ELSE -> !change.self();
                                    case SELF -> change.self();
                                }
                                && term.roles()
                                        .map(roles -> !Collections.disjoint(roles, held))
                                        .orElse(true)
                                && term.where()
                                        .map(it -> it.holds(held, values(change, target)))
                                        .orElse(true));
    }

    private static boolean changesNothing(ChangeSituation change) {
        Set<Role> target = change.target().orElseThrow().roles();
        return change.role()
                .filter(role -> switch (change.kind()) {
                    case CHANGE -> target.equals(Set.of(role));
                    case ASSIGN -> target.contains(role);
                    case UNASSIGN -> !target.contains(role);
                    case TRANSFER -> change.self() && target.contains(role);
                    default -> false;
                })
                .isPresent();
    }

    private Found alwaysHeld(Invariant.AlwaysHeld promise) {
        Role role = promise.role();
        int first = role.firstHeldBy().isPresent() ? 1 : 0;
        return ChangeSpace.types(model).stream()
                .filter(type -> !type.kind().isOnRoles())
                .map(type -> each(
                        new ChangeSpace(model, type).bounding(role, promise.count()),
                        change -> promise.count().allows(change.holdersOf(role))
                                && !promise.count().allows(after.holders(change, role))
                                && !changesNothing(change)))
                .reduce(NONE, Found::and)
                .orBroken(!promise.count().allows(first));
    }

    private Stream<OperationType> moving() {
        return ChangeSpace.types(model).stream().filter(type -> type.kind().movesRole());
    }

    private Found holdsBoth(Invariant.HoldsBoth promise) {
        Set<Role> both = Set.of(promise.one(), promise.other());
        Stream<Set<Role>> few = Stream.concat(
                Stream.of(Set.<Role>of()), model.assignableRoles().stream().map(Set::of));
        SituationSpace space = new SituationSpace(model);
        boolean born = space.of(model.permissions().get(0), few.toList())
                .anyMatch(situation -> space.held(situation).containsAll(both));
        return moving().map(type -> each(
                        new ChangeSpace(model, type),
                        change -> after.moves(change).stream().anyMatch(move -> {
                            Values values = values(change, move.person());
                            return !table.roles()
                                            .held(move.person().roles(), values)
                                            .containsAll(both)
                                    && table.roles().held(move.after(), values).containsAll(both);
                        })))
                .reduce(NONE, Found::and)
                .orBroken(born);
    }

    private void step(ChangeSituation change) {
        changing++;
        Answer answer = answer(reference.decide(change));
        for (Move move : answer == Answer.KEPT ? List.<Move>of() : after.moves(change)) {
            steps.computeIfAbsent(move.person().roles(), it -> new HashMap<>())
                    .merge(move.after(), answer, EveryChangeAsked::worse);
        }
    }

    private Found becomes(Invariant.NeverBecomes promise) {
        if (steps.isEmpty()) {
            moving().flatMap(type -> new ChangeSpace(model, type).situations()).forEach(this::step);
        }
        Set<Set<Role>> reached = new HashSet<>();
        steps.keySet().stream()
                .filter(it -> it.contains(promise.from()) && !it.contains(promise.to()))
                .forEach(reached::add);
        boolean grows = true;
        while (grows) {
            Set<Set<Role>> more = new HashSet<>();
            reached.forEach(it -> more.addAll(steps.getOrDefault(it, Map.of()).keySet()));
            more.removeIf(it -> it.contains(promise.to()));
            grows = reached.addAll(more);
        }
        Answer answer = reached.stream()
                .flatMap(from -> steps.getOrDefault(from, Map.of()).entrySet().stream())
                .filter(step -> step.getKey().contains(promise.to()))
                .map(Map.Entry::getValue)
                .reduce(Answer.KEPT, EveryChangeAsked::worse);
        return new Found(changing, answer, Optional.empty());
    }
}
