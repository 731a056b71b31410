package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.verify.Trials.Told;
import dev.permatrix.dsl.verify.Trials.Trial;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries promises about two answers to the same people: to another question, or where something else is so. */
final class AskedTwice {

    private final Trials trials;
    private final PermissionModel model;
    private int tried;

    AskedTwice(Trials trials) {
        this.trials = trials;
        this.model = trials.table().model();
    }

    int tried() {
        return tried;
    }

    private Trial ask(Situation situation) {
        tried++;
        return trials.ask(situation);
    }

    List<Finding> mayBoth(Invariant.MayBoth promise) {
        return trials.both(promise.one(), promise.other())
                .flatMap(situation -> allowedTogether(situation, promise.other()).stream())
                .toList();
    }

    private Optional<Finding> allowedTogether(Situation situation, Permission other) {
        Trial one = ask(situation);
        Trial two = trials.ask(situation.asking(other));
        boolean certain = one.decision().allowed() && two.decision().allowed();
        return one.canBeAllowed() && two.canBeAllowed()
                ? Optional.of(Finding.of(
                        one,
                        Sentence.of((certain ? "allowed" : "undecided") + ", and so is ")
                                .label(other.label()),
                        certain))
                : Optional.empty();
    }

    List<Finding> implies(Invariant.Implies promise) {
        return promise.others().stream()
                .flatMap(other ->
                        trials.both(promise.one(), other).flatMap(situation -> allowedAlone(situation, other).stream()))
                .toList();
    }

    /** Where the one is allowed, and the other is not. */
    private Optional<Finding> allowedAlone(Situation situation, Permission other) {
        Trial one = ask(situation);
        Trial two = trials.ask(situation.asking(other));
        if (!one.canBeAllowed() || two.decision().allowed() || goTogether(one, two, situation, other)) {
            return Optional.empty();
        }
        String answer = Finding.word(two.decision());
        return Optional.of(
                one.decision().allowed()
                        ? Finding.of(
                                two,
                                Sentence.of(answer + ", and ")
                                        .label(situation.permission().label())
                                        .and(" is allowed"),
                                !two.canBeAllowed())
                        : Finding.of(
                                one,
                                Sentence.of("undecided, and ")
                                        .label(other.label())
                                        .and(" is " + answer),
                                false));
    }

    /**
     * Whether both are undecided, and however that is decided the other comes with the one: it needs the other, or the
     * other is a lower step of a level, in the same cell.
     */
    private boolean goTogether(Trial one, Trial two, Situation situation, Permission other) {
        boolean open = one.decision().open() && two.decision().open();
        boolean sameCell = one.decision().reasons().equals(two.decision().reasons());
        return open
                && (new Relevance(model).withNeeded(situation.permission()).contains(other)
                        || sameCell && isLowerStep(other, situation.permission()));
    }

    /** Where users hold several roles, their cells may be filled each in its own way. */
    private boolean isLowerStep(Permission lower, Permission higher) {
        return !model.matrix().severalRoles()
                && model.tables().stream()
                        .filter(table -> table.layout() == Table.Layout.OF_LEVEL)
                        .flatMap(table -> table.rows().stream())
                        .map(Row::permissions)
                        .anyMatch(steps -> steps.contains(lower) && steps.indexOf(lower) <= steps.indexOf(higher));
    }

    List<Finding> monotone(Invariant.Monotone promise, Stream<Permission> decided) {
        return decided.flatMap(permission -> trials.space()
                        .of(permission)
                        .filter(trials.space()::isSignedIn)
                        .flatMap(situation -> taken(situation, promise.fact()).stream()))
                .toList();
    }

    /** Where it is allowed, and no longer where only the fact is one step more. */
    private Optional<Finding> taken(Situation situation, Fact fact) {
        int value = situation.values().of(fact);
        if (value == fact.domain().size() - 1) {
            return Optional.empty();
        }
        Trial before = ask(situation);
        Trial after = trials.ask(with(situation, fact, value + 1));
        if (!before.canBeAllowed() || after.decision().allowed()) {
            return Optional.empty();
        }
        boolean certain = before.decision().allowed() && !after.canBeAllowed();
        return Optional.of(Finding.of(
                after,
                Finding.word(after.decision()) + ", and allowed where " + fact.id() + " is "
                        + fact.domain().word(value),
                certain));
    }

    private static Situation with(Situation situation, Attribute attribute, int value) {
        return new Situation(
                situation.roles(),
                situation.permission(),
                situation.values().with(attribute, value),
                situation.grants());
    }

    List<Finding> noDifference(Invariant.NoDifference promise) {
        return promise.permissions().stream()
                .flatMap(permission -> alike(promise, permission).stream())
                .flatMap(alike -> differences(alike, promise.attribute()))
                .toList();
    }

    /** Situations that the promise speaks of, those together in which nothing but the attribute differs. */
    private Collection<List<Situation>> alike(Invariant.NoDifference promise, Permission permission) {
        Told told = Told.that(promise.when()).varying(promise.attribute());
        Stream<Situation> situations = promise.roles().isEmpty()
                ? trials.anybody(permission, told)
                : trials.situations(promise.roles(), List.of(permission), told);
        Map<Situation, List<Situation>> alike = situations.collect(
                Collectors.groupingBy(it -> with(it, promise.attribute(), 0), LinkedHashMap::new, Collectors.toList()));
        return alike.values();
    }

    private Stream<Finding> differences(List<Situation> alike, Attribute attribute) {
        Situation first = alike.get(0);
        return alike.stream()
                .skip(1)
                .flatMap(other -> Finding.mustBeTheSame(
                        ask(other), trials.ask(first), " where " + TrialWords.words(attribute, first.values()))
                        .stream());
    }
}
