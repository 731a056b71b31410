package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.model.Scenario.Story;
import dev.permatrix.dsl.verify.Trials.Trial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries a scenario: everything that it leaves open is tried, and must come out the same. */
final class ScenarioTrial {

    private final Trials trials;

    ScenarioTrial(Trials trials) {
        this.trials = trials;
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
        return trials.situations(story.roles(), story.permissions())
                .filter(situation -> situation.granted() == story.granted())
                .filter(situation -> story.where()
                        .map(where -> where.holds(situation.relations()))
                        .orElse(true))
                .map(trials::ask);
    }

    private Stream<Trial> changing(Story.Changing story) {
        Set<Role> counted = story.presences().stream().map(Presence::role).collect(Collectors.toSet());
        return trials.changes(story.operation(), counted)
                .filter(change -> story.actors().contains(change.actor()))
                .filter(change -> change.actorGrants().isEmpty())
                .filter(change -> story.grants().isEmpty()
                        || change.grant()
                                .filter(row -> !story.grants().contains(row))
                                .isEmpty())
                .filter(change -> story.presences().stream()
                        .allMatch(presence -> presence.holds(change.holdersOf(presence.role()))))
                .filter(change -> isSaid(story, change))
                .map(change -> change.withActorGrants(story.actorGrants()))
                .map(trials::ask);
    }

    /** A transfer that doesn't say what the former holder becomes means what the rules say. */
    private boolean isSaid(Story.Changing story, ChangeSituation change) {
        if (change.becoming().isEmpty() || story.operation().becoming().isPresent()) {
            return true;
        }
        Set<Role> ruled = trials.table()
                .model()
                .changeRules()
                .filter(rule -> rule.operation().kind() == change.operation())
                .flatMap(rule -> rule.operation().becoming().stream())
                .collect(Collectors.toSet());
        return ruled.isEmpty() || ruled.contains(change.becoming().get());
    }
}
