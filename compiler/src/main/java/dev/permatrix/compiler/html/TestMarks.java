package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.ResultView;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.TestResult;
import dev.permatrix.compiler.results.TestState;
import dev.permatrix.compiler.results.TestSubject;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mark that each cell, promise, scenario and change has from its tests; none where none of them ran on this content. */
final class TestMarks {

    /** Tests that are told one by one: as many as a person would read. */
    static final int MOST = 200;

    private static final String PLACE = "test-";
    private static final String NUMBERS = "\\s+of \\d+ situations: [^.]*\\.";
    private static final Pattern FOR_MACHINES =
            Pattern.compile("^[^\\s:]+: (\\d{1,9}) wrong answers in [^.\\s][^.]*\\.(?:" + NUMBERS + ")?\\s*");

    private final Texts texts;
    private final Optional<MatrixResults> results;
    private final Map<String, Integer> bad = new TreeMap<>();

    TestMarks(Texts texts, Optional<MatrixResults> results) {
        this.texts = texts;
        this.results = results.filter(it -> it.ran().isPresent());
        this.results.ifPresent(all ->
                all.bad().stream().limit(MOST).forEach(it -> bad.put(it.id().toString(), bad.size() + 1)));
    }

    /** What became of the tests; empty where none of them ran on this content. */
    Optional<MatrixResults> results() {
        return results;
    }

    ResultView of(Invariant invariant) {
        return mark(results.flatMap(it -> it.of(invariant)));
    }

    ResultView of(Scenario scenario) {
        return mark(results.flatMap(it -> it.of(scenario)));
    }

    /**
     * Of a change by some people to others, each as {@link ChangeCases.Pair} knows them.
     *
     * @param self whether whoever makes it is one of the targets
     */
    ResultView of(
            PermissionModel model, OperationType type, List<Set<Role>> actors, boolean self, List<Set<Role>> targets) {
        return mark(results.flatMap(it -> it.of(
                type,
                party -> actors.stream().anyMatch(roles -> is(model, party, roles)),
                party -> self && party.self() || targets.stream().anyMatch(roles -> is(model, party, roles)))));
    }

    /** Whether somebody was assigned these roles and no other, or holds the one that is worked out. */
    private static boolean is(PermissionModel model, TestSubject.Party party, Set<Role> roles) {
        boolean derived = roles.stream().anyMatch(model.roleRules()::isDerived);
        Set<Role> assigned = party.held().stream()
                .filter(it -> !model.roleRules().isDerived(it))
                .collect(Collectors.toSet());
        return !party.self() && (derived ? party.held().containsAll(roles) : assigned.equals(roles));
    }

    ResultView mark(Optional<TestResult> result) {
        return result.map(this::mark).orElse(ResultView.NONE);
    }

    ResultView mark(TestResult result) {
        String words = texts.of("test_" + result.state().name());
        LinkView told = result.tests().stream()
                .map(id -> bad.get(id.toString()))
                .filter(place -> place != null)
                .findFirst()
                .map(place -> LinkView.to(PLACE + place, words))
                .orElse(LinkView.plain(words));
        List<String> message = message(result);
        return new ResultView(true, result.state() == TestState.VERIFIED, tone(result.state()), told, message);
    }

    /** Without what is for machines: the cells say it. */
    private List<String> message(TestResult result) {
        return result.message()
                .lines()
                .filter(line -> !line.matches(NUMBERS))
                .flatMap(line ->
                        FOR_MACHINES.matcher(line).replaceFirst(this::howMany).lines())
                .toList();
    }

    private String howMany(MatchResult told) {
        return Matcher.quoteReplacement(texts.count("testsWrongAnswers", Integer.parseInt(told.group(1))) + "\n");
    }

    /** The place on the page of a test in which something is wrong. */
    static String place(int number) {
        return PLACE + number;
    }

    static String tone(TestState state) {
        return switch (state) {
            case FAILED, ERROR -> "bad";
            case OUTDATED, NOT_RUN, SKIPPED -> "open";
            case VERIFIED -> "yes";
        };
    }
}
