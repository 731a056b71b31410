package dev.permatrix.compiler.results;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of each situation in which a permission is asked.
 *
 * @param state of the whole test
 * @param known where it failed, whether every situation is known in which it did
 * @param varying what was tried with each of its values
 * @param wrong these, each with what was answered instead; none unless all are known
 */
public record SituationResults(
        TestState state, boolean known, Set<Attribute> varying, Map<Situation, Set<GivenAnswer>> wrong) {

    public SituationResults {
        varying = Set.copyOf(varying);
        wrong = Map.copyOf(wrong);
    }

    /** Where a test ended otherwise than by wrong answers, or tells of them what can't be. */
    static SituationResults unknown(TriedSituations tried, TestState state) {
        return new SituationResults(state, state == TestState.VERIFIED, tried.varying(), Map.of());
    }

    /** @param roles by their names in Java */
    static SituationResults failed(TriedSituations tried, WrongPlaces told, Map<String, Role> roles) {
        Optional<WrongSituations> numbers = told.situations().filter(it -> it.of() == tried.count());
        Map<Situation, Set<GivenAnswer>> wrong = new HashMap<>();
        numbers.ifPresent(all -> all.numbers()
                .forEach((answer, some) -> some.stream()
                        .forEach(number -> wrong.computeIfAbsent(
                                        tried.at(number), it -> EnumSet.noneOf(GivenAnswer.class))
                                .add(answer))));
        Set<Set<Role>> people = wrong.keySet().stream().map(tried::held).collect(Collectors.toSet());
        boolean agrees =
                numbers.isPresent() && named(told, roles).filter(people::equals).isPresent();
        return agrees
                ? new SituationResults(TestState.FAILED, true, tried.varying(), wrong)
                : unknown(tried, TestState.FAILED);
    }

    /** Who was answered wrongly, by the places; empty where one of them is nobody that we know. */
    private static Optional<Set<Set<Role>>> named(WrongPlaces told, Map<String, Role> roles) {
        Set<Set<Role>> people = new HashSet<>();
        for (WrongPlaces.Place place : told.places()) {
            List<String> names = place.isNobody() ? List.of() : place.names();
            if (!roles.keySet().containsAll(names)) {
                return Optional.empty();
            }
            people.add(names.stream().map(roles::get).collect(Collectors.toSet()));
        }
        return Optional.of(people);
    }

    /** Of several runs of one test, one or more: wrong is what was wrong in one of them. */
    static SituationResults all(List<SituationResults> runs) {
        TestState worst = runs.stream()
                .map(SituationResults::state)
                .min(TestState::compareTo)
                .orElseThrow();
        List<SituationResults> bad =
                runs.stream().filter(it -> it.state().isBad()).toList();
        boolean known =
                bad.isEmpty() ? worst == TestState.VERIFIED : bad.stream().allMatch(SituationResults::known);
        Map<Situation, Set<GivenAnswer>> wrong = new HashMap<>();
        Stream<SituationResults> told = known ? bad.stream() : Stream.empty();
        told.forEach(run -> run.wrong()
                .forEach((situation, answers) -> wrong.computeIfAbsent(
                                situation, it -> EnumSet.noneOf(GivenAnswer.class))
                        .addAll(answers)));
        return new SituationResults(worst, known, runs.get(0).varying(), wrong);
    }
}
