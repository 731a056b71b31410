package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.model.Scenario.Story;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.verify.Trials.Told;
import dev.permatrix.dsl.verify.Trials.Trial;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries a scenario: everything that it leaves open is tried, and must come out the same. */
final class ScenarioTrial {

    private final Trials trials;
    private final PermissionModel model;

    ScenarioTrial(Trials trials) {
        this.trials = trials;
        this.model = trials.table().model();
    }

    Optional<Diagnostic> failure(Scenario scenario) {
        List<Trial> tried = scenario.story().match(this::asking, this::changing).toList();
        List<Trial> wrong = tried.stream()
                .filter(trial -> trial.decision().outcome() != scenario.expected())
                .toList();
        Optional<Trial> right = tried.stream()
                .filter(trial -> trial.decision().outcome() == scenario.expected())
                .findFirst();
        if (tried.isEmpty()) {
            return Optional.of(VerifyProblems.impossible(scenario));
        }
        return wrong.stream()
                .findFirst()
                .map(first -> right.map(it -> VerifyProblems.open(scenario, it, first))
                        .orElseGet(() -> VerifyProblems.fails(scenario, first)));
    }

    private Stream<Trial> asking(Story.Asking story) {
        return story.people().stream()
                .flatMap(person -> story.permissions().stream()
                        .flatMap(permission -> trials.situations(person, permission, Told.that(story.where()))))
                .map(situation ->
                        new Situation(situation.roles(), situation.permission(), situation.values(), story.grants()))
                .distinct()
                .map(trials::ask);
    }

    private Stream<Trial> changing(Story.Changing story) {
        Set<Role> counted = story.presences().stream().map(Presence::role).collect(Collectors.toSet());
        ChangeSpace space = new ChangeSpace(model, story.operation().type())
                .counting(counted)
                .actors(story.actors().stream().map(this::assigned).distinct().toList())
                .lookingAt(story.where().stream().toList(), List.of());
        List<ChangeSituation> fitting = trials.changes(space, story.operation())
                .filter(change -> isActor(story, change))
                .filter(change -> story.rows().isEmpty()
                        || change.grant()
                                .filter(row -> !story.rows().contains(row))
                                .isEmpty())
                .filter(change -> story.presences().stream()
                        .allMatch(presence -> presence.holds(change.holdersOf(presence.role()))))
                .filter(change -> isSaid(story, change))
                .map(change -> change.withActorGrants(story.grants()))
                .distinct()
                .toList();
        List<ChangeSituation> signedIn =
                fitting.stream().filter(this::isSignedIn).toList();
        return (signedIn.isEmpty() ? fitting : signedIn).stream().map(trials::ask);
    }

    private Set<Role> assigned(Set<Role> roles) {
        Set<Role> assigned = new HashSet<>(roles);
        assigned.removeIf(model.roleRules()::isDerived);
        return assigned;
    }

    /** Whether the actor is as the scenario says. */
    private boolean isActor(Story.Changing story, ChangeSituation change) {
        Set<Role> counting = trials.actorRoles(change);
        boolean person = story.actors().stream()
                .filter(roles -> assigned(roles).equals(change.actor().roles()))
                .anyMatch(roles -> trials.table()
                        .roles()
                        .held(change.actor().roles(), Trials.ofActor(change))
                        .containsAll(roles));
        boolean where = story.where()
                .map(it -> it.holds(counting, Trials.ofActor(change)))
                .orElse(true);
        return person && where;
    }

    private boolean isSignedIn(ChangeSituation change) {
        return trials.table().changes().signIn().stream()
                .allMatch(gate -> gate.isPassed(trials.actorRoles(change), Trials.ofActor(change)));
    }

    /** A transfer that doesn't say what the former holder becomes means what the rules say. */
    private boolean isSaid(Story.Changing story, ChangeSituation change) {
        if (change.operation().kind() != OperationKind.TRANSFER
                || story.operation().becoming().isPresent()) {
            return true;
        }
        Set<Role> ruled = model.changeRules()
                .filter(rule -> rule.operation().type().equals(change.operation()))
                .flatMap(rule -> rule.operation().becoming().stream())
                .collect(Collectors.toSet());
        return ruled.isEmpty()
                ? change.becoming().isEmpty() || !model.matrix().severalRoles()
                : change.becoming().filter(ruled::contains).isPresent();
    }
}
