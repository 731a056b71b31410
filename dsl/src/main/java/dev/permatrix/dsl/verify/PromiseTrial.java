package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.verify.Trials.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tries one kind of promise: each case looks at every situation that it speaks of, and gives a finding for those that
 * break it, or would if the undecided were decided so.
 */
final class PromiseTrial implements Invariant.Cases<List<PromiseTrial.Finding>> {

    private final Trials trials;
    private final PermissionModel model;
    private int tried;

    PromiseTrial(Trials trials) {
        this.trials = trials;
        this.model = trials.table().model();
    }

    /** @param certain whether it breaks the promise however the undecided is decided */
    record Finding(String situation, String answer, Trial trial, boolean certain) {}

    /** How many situations were looked at. */
    int tried() {
        return tried;
    }

    private Finding finding(Trial trial, String answer, boolean certain) {
        return new Finding(trial.words(), answer, trial, certain);
    }

    private Trial ask(Situation situation) {
        tried++;
        return trials.ask(situation);
    }

    /** Allowed where it must not be. */
    private Optional<Finding> mustNotBeAllowed(Trial trial) {
        boolean certain = trial.decision().allowed();
        return trial.canBeAllowed()
                ? Optional.of(finding(trial, certain ? "allowed" : "undecided", certain))
                : Optional.empty();
    }

    @Override
    public List<Finding> onlyMay(Invariant.OnlyMay promise) {
        List<Role> others = model.roles().stream()
                .filter(role -> !promise.roles().contains(role))
                .toList();
        return trials.situations(others, promise.permissions())
                .map(this::ask)
                .flatMap(trial -> mustNotBeAllowed(trial).stream())
                .toList();
    }

    @Override
    public List<Finding> mayAllThat(Invariant.MayAllThat promise) {
        return promise.more().stream()
                .flatMap(more -> model.permissions().stream()
                        .filter(permission -> !promise.except().contains(permission))
                        .flatMap(permission -> trials.situations(more, permission))
                        .flatMap(situation -> falls(situation, promise.less()).stream()))
                .toList();
    }

    /** Where the other role is allowed, and this one is not. */
    private Optional<Finding> falls(Situation situation, Role less) {
        Trial more = ask(situation);
        Trial other = trials.ask(asOther(situation, less));
        if (more.decision().allowed() || !other.canBeAllowed()) {
            return Optional.empty();
        }
        boolean certain = other.decision().allowed() && !more.canBeAllowed();
        return Optional.of(finding(
                more, VerifyProblems.word(more.decision().outcome()) + ", and allowed to " + less.spoken(), certain));
    }

    @Override
    public List<Finding> mayMore(Invariant.MayMore promise) {
        Invariant.MayAllThat atLeast = new Invariant.MayAllThat(List.of(promise.more()), promise.less(), List.of());
        List<Finding> findings = new ArrayList<>(mayAllThat(atLeast));
        boolean more = model.permissions().stream()
                .flatMap(permission -> trials.situations(promise.more(), permission))
                .anyMatch(situation -> ask(situation).decision().allowed()
                        && !trials.ask(asOther(situation, promise.less())).canBeAllowed());
        if (!more && findings.isEmpty()) {
            findings.add(same(promise.more(), promise.less()));
        }
        return findings;
    }

    private Finding same(Role one, Role other) {
        Trial any = ask(
                trials.situations(one, model.permissions().get(0)).findFirst().orElseThrow());
        return new Finding(
                one.spoken() + " asks for anything",
                "nothing is allowed that is not allowed to " + other.spoken(),
                any,
                true);
    }

    /** The same question, asked by somebody of another role. */
    private static Situation asOther(Situation situation, Role other) {
        return new Situation(other, situation.permission(), situation.relations(), situation.granted());
    }

    @Override
    public List<Finding> mayNothing(Invariant.MayNothing promise) {
        return promise.roles().stream()
                .flatMap(role -> model.permissions().stream()
                        .filter(permission -> promise.entity().isEmpty()
                                || permission.entity().equals(promise.entity()))
                        .filter(permission -> !promise.except().contains(permission))
                        .flatMap(permission -> trials.situations(role, permission)))
                .filter(situation -> !holds(promise.unless(), situation, false))
                .map(this::ask)
                .flatMap(trial -> mustNotBeAllowed(trial).stream())
                .toList();
    }

    private static boolean holds(Optional<Condition> condition, Situation situation, boolean otherwise) {
        return condition.map(it -> it.holds(situation.relations())).orElse(otherwise);
    }

    @Override
    public List<Finding> may(Invariant.May promise) {
        return trials.situations(promise.roles(), promise.permissions())
                .filter(situation -> !situation.granted() && holds(promise.when(), situation, true))
                .map(this::ask)
                .filter(trial -> !trial.decision().allowed())
                .map(trial ->
                        finding(trial, VerifyProblems.word(trial.decision().outcome()), !trial.canBeAllowed()))
                .toList();
    }

    @Override
    public List<Finding> differOnlyIn(Invariant.DifferOnlyIn promise) {
        List<Finding> findings = new ArrayList<>();
        for (Permission permission : model.permissions()) {
            List<Finding> differences = trials.situations(promise.one(), permission)
                    .flatMap(situation -> difference(situation, promise.other()).stream())
                    .toList();
            if (!promise.permissions().contains(permission)) {
                findings.addAll(differences);
            } else if (differences.isEmpty()) {
                Trial any = ask(
                        trials.situations(promise.one(), permission).findFirst().orElseThrow());
                findings.add(finding(any, "the same for " + promise.other().spoken(), true));
            }
        }
        return findings;
    }

    private Optional<Finding> difference(Situation situation, Role other) {
        Trial one = ask(situation);
        Trial two = trials.ask(asOther(situation, other));
        boolean same = one.decision().outcome() == two.decision().outcome()
                && one.decision().granters().equals(two.decision().granters());
        boolean open = one.decision().open() || two.decision().open();
        return same && !open
                ? Optional.empty()
                : Optional.of(finding(
                        one,
                        VerifyProblems.word(one.decision().outcome()) + ", and "
                                + VerifyProblems.word(two.decision().outcome()) + " for " + other.spoken(),
                        !open));
    }

    @Override
    public List<Finding> sameCells(Invariant.SameCells promise) {
        Stream<Permission> permissions = promise.table()
                .map(table -> table.rows().stream().flatMap(row -> row.permissions().stream()))
                .orElse(model.permissions().stream());
        return permissions
                .distinct()
                .filter(permission -> {
                    tried++;
                    Cell one = trials.table().cell(promise.one(), permission);
                    Cell other = trials.table().cell(promise.other(), permission);
                    return !one.saysTheSameAs(other);
                })
                .map(permission ->
                        trials.situations(promise.one(), permission).findFirst().orElseThrow())
                .map(trials::ask)
                .map(trial -> finding(
                        trial, "another cell than for " + promise.other().spoken(), true))
                .toList();
    }

    @Override
    public List<Finding> onlyCan(Invariant.OnlyCan promise) {
        Set<Role> counted = promise.presence().map(it -> Set.of(it.role())).orElse(Set.of());
        return trials.changes(promise.operation(), counted)
                .filter(change -> !promise.roles().contains(change.actor()))
                .filter(change -> promise.presence()
                        .map(presence -> presence.holds(change.holdersOf(presence.role())))
                        .orElse(true))
                .filter(change -> !Trials.changesNothing(change))
                .map(this::askChange)
                .flatMap(trial -> mustNotBeAllowed(trial).stream())
                .toList();
    }

    private Trial askChange(ChangeSituation change) {
        tried++;
        return trials.ask(change);
    }

    @Override
    public List<Finding> alwaysHeld(Invariant.AlwaysHeld promise) {
        List<Finding> findings = new ArrayList<>();
        int first = promise.role().firstHeldBy().isPresent() ? 1 : 0;
        if (!promise.count().allows(first)) {
            findings.add(newAccount(promise, first));
        }
        for (OperationKind kind : OperationKind.values()) {
            ChangeSpace.of(model, kind, promise.role(), promise.count())
                    .filter(change -> promise.count().allows(change.holdersOf(promise.role())))
                    .filter(change -> !Trials.changesNothing(change))
                    .filter(change -> !promise.count().allows(after(change, promise.role())))
                    .map(this::askChange)
                    .flatMap(trial -> breaksCount(trial, promise.count()).stream())
                    .forEach(findings::add);
        }
        return findings;
    }

    private Finding newAccount(Invariant.AlwaysHeld promise, int first) {
        Trial any = ask(trials.situations(promise.role(), model.permissions().get(0))
                .findFirst()
                .orElseThrow());
        return new Finding(
                "the account is new",
                first + " users hold " + promise.role().label() + "; say who is `first held by`",
                any,
                true);
    }

    private Optional<Finding> breaksCount(Trial trial, HolderCount count) {
        return mustNotBeAllowed(trial)
                .map(it ->
                        finding(trial, it.answer() + ", and it is no longer held by " + count.words(), it.certain()));
    }

    /** How many hold the role after the change, if it goes ahead. */
    private static int after(ChangeSituation change, Role role) {
        int lost = change.target().equals(role) ? 1 : 0;
        int gained = change.role().filter(role::equals).isPresent() ? 1 : 0;
        int becoming = change.becoming().filter(role::equals).isPresent() ? 1 : 0;
        int before = change.holdersOf(role);
        return switch (change.operation()) {
            case REMOVE -> before - lost;
            case CHANGE -> before + gained - lost;
            case TRANSFER -> before + becoming - lost;
            case LOCK, UNLOCK, GRANT, REVOKE -> before;
        };
    }
}
