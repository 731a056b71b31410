package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.verify.Trials.Told;
import dev.permatrix.dsl.verify.Trials.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tries one kind of promise: each case looks at every situation that it speaks of, and gives a finding for those that
 * break it, or would if the undecided were decided so. A promise about a role speaks of a user who holds it and was
 * assigned no other; one about {@code only} some roles of everybody else.
 */
final class PromiseTrial implements Invariant.Cases<List<Finding>> {

    private final Trials trials;
    private final PermissionModel model;
    private final AskedTwice twice;
    private final ChangePromises changes;
    private int tried;

    PromiseTrial(Trials trials) {
        this.trials = trials;
        this.model = trials.table().model();
        this.twice = new AskedTwice(trials);
        this.changes = new ChangePromises(trials);
    }

    /** How many situations were looked at. */
    long tried() {
        return tried + twice.tried() + changes.tried();
    }

    private Trial ask(Situation situation) {
        tried++;
        return trials.ask(situation);
    }

    @Override
    public List<Finding> onlyMay(Invariant.OnlyMay promise) {
        return promise.permissions().stream()
                .flatMap(permission -> trials.without(promise.roles(), permission, Told.that(promise.when())))
                .map(this::ask)
                .flatMap(trial -> Finding.mustNotBeAllowed(trial).stream())
                .toList();
    }

    @Override
    public List<Finding> mayAllThat(Invariant.MayAllThat promise) {
        return promise.more().stream()
                .flatMap(more -> decided()
                        .filter(permission -> !promise.except().contains(permission))
                        .flatMap(permission -> trials.situations(more, permission))
                        .flatMap(situation -> falls(situation, promise.less()).stream()))
                .toList();
    }

    /** What tables decide: to sign in is no right of a role. */
    private Stream<Permission> decided() {
        return model.permissions().stream().filter(permission -> !permission.isSignIn());
    }

    /** Where the other role is allowed, and this one is not. */
    private Optional<Finding> falls(Situation situation, Role less) {
        Trial more = ask(situation);
        Optional<Trial> other = trials.asOther(situation, less).map(trials::ask);
        if (other.isEmpty() || more.decision().allowed() || !other.get().canBeAllowed()) {
            return Optional.empty();
        }
        boolean allowed = other.get().decision().allowed();
        boolean certain = allowed && !more.canBeAllowed();
        return Optional.of(Finding.of(
                more,
                Finding.word(more.decision()) + ", and " + (allowed ? "allowed to " : "undecided for ") + less.spoken(),
                certain));
    }

    @Override
    public List<Finding> mayMore(Invariant.MayMore promise) {
        Invariant.MayAllThat atLeast = new Invariant.MayAllThat(List.of(promise.more()), promise.less(), List.of());
        List<Finding> findings = new ArrayList<>(mayAllThat(atLeast));
        boolean more = decided()
                .flatMap(permission -> trials.situations(promise.more(), permission))
                .anyMatch(situation -> ask(situation).decision().allowed()
                        && trials.asOther(situation, promise.less())
                                .map(trials::ask)
                                .filter(trial -> !trial.canBeAllowed())
                                .isPresent());
        if (!more && findings.isEmpty()) {
            findings.add(same(promise.more(), promise.less()));
        }
        return findings;
    }

    private Finding same(Role one, Role other) {
        Trial any = ask(
                trials.situations(one, model.permissions().get(0)).findFirst().orElseThrow());
        return new Finding(
                Sentence.of(one.spoken() + " asks for anything"),
                Sentence.of("nothing is allowed that is not allowed to " + other.spoken()),
                any.decision(),
                true);
    }

    @Override
    public List<Finding> mayNothing(Invariant.MayNothing promise) {
        List<Permission> permissions = decided()
                .filter(permission ->
                        promise.entity().isEmpty() || permission.entity().equals(promise.entity()))
                .filter(permission -> !promise.except().contains(permission))
                .toList();
        return trials.situations(promise.roles(), permissions, Told.not(promise.unless()))
                .map(this::ask)
                .flatMap(trial -> Finding.mustNotBeAllowed(trial).stream())
                .toList();
    }

    @Override
    public List<Finding> may(Invariant.May promise) {
        return trials.situations(promise.roles(), promise.permissions(), Told.that(promise.when()))
                .filter(situation -> situation.grants().equals(Grants.NONE))
                .map(this::ask)
                .filter(trial -> !trial.decision().allowed())
                .map(trial -> Finding.of(trial, Finding.word(trial.decision()), !trial.canBeAllowed()))
                .toList();
    }

    @Override
    public List<Finding> differOnlyIn(Invariant.DifferOnlyIn promise) {
        List<Finding> findings = new ArrayList<>();
        for (Permission permission : decided().toList()) {
            List<Finding> differences = trials.situations(promise.one(), permission)
                    .flatMap(situation -> difference(situation, promise.other()).stream())
                    .toList();
            if (!promise.permissions().contains(permission)) {
                findings.addAll(differences);
            } else if (differences.isEmpty()) {
                Trial any = ask(
                        trials.situations(promise.one(), permission).findFirst().orElseThrow());
                findings.add(Finding.of(any, "the same for " + promise.other().spoken(), true));
            }
        }
        return findings;
    }

    private Optional<Finding> difference(Situation situation, Role other) {
        Trial one = ask(situation);
        return trials.asOther(situation, other)
                .map(trials::ask)
                .flatMap(two -> Finding.mustBeTheSame(one, two, " for " + other.spoken()));
    }

    @Override
    public List<Finding> sameCells(Invariant.SameCells promise) {
        Stream<Permission> permissions = promise.table()
                .map(table -> table.rows().stream().flatMap(row -> row.permissions().stream()))
                .orElse(decided());
        return permissions
                .distinct()
                .filter(permission -> !sameCells(promise, permission))
                .map(permission ->
                        trials.situations(promise.one(), permission).findFirst().orElseThrow())
                .map(trials::ask)
                .map(trial -> Finding.of(
                        trial, "another cell than for " + promise.other().spoken(), true))
                .toList();
    }

    private boolean sameCells(Invariant.SameCells promise, Permission permission) {
        tried++;
        List<Cell> one = trials.table().cells(promise.one(), permission);
        List<Cell> other = trials.table().cells(promise.other(), permission);
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i).saysTheSameAs(other.get(i));
        }
        return same;
    }

    @Override
    public List<Finding> descending(Invariant.Descending promise) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < promise.roles().size(); i++) {
            Role more = promise.roles().get(i - 1);
            findings.addAll(mayAllThat(
                    new Invariant.MayAllThat(List.of(more), promise.roles().get(i), List.of())));
        }
        return findings;
    }

    @Override
    public List<Finding> mayBoth(Invariant.MayBoth promise) {
        return twice.mayBoth(promise);
    }

    @Override
    public List<Finding> monotone(Invariant.Monotone promise) {
        return twice.monotone(promise, decided());
    }

    @Override
    public List<Finding> implies(Invariant.Implies promise) {
        return twice.implies(promise);
    }

    @Override
    public List<Finding> noDifference(Invariant.NoDifference promise) {
        return twice.noDifference(promise);
    }

    @Override
    public List<Finding> onlyCan(Invariant.OnlyCan promise) {
        return changes.onlyCan(promise);
    }

    @Override
    public List<Finding> alwaysHeld(Invariant.AlwaysHeld promise) {
        return changes.alwaysHeld(promise);
    }

    @Override
    public List<Finding> holdsBoth(Invariant.HoldsBoth promise) {
        return changes.holdsBoth(promise);
    }

    @Override
    public List<Finding> neverBecomes(Invariant.NeverBecomes promise) {
        return changes.neverBecomes(promise);
    }
}
