package dev.permatrix.compiler.results;

import dev.permatrix.compiler.results.TestSubject.OfChange;
import dev.permatrix.compiler.results.TestSubject.OfPermission;
import dev.permatrix.compiler.results.TestSubject.Party;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What became of the tests of one matrix: of each cell, promise, scenario and change. */
public final class MatrixResults {

    private final SuitePlan plan;
    private final Map<TestId, List<Run>> runs = new HashMap<>();
    private final Map<TestId, TestResult> results = new HashMap<>();
    private final Map<Permission, List<PlannedTest>> permissions;
    private final Map<OperationType, List<PlannedTest>> changes;
    private Optional<Instant> ran = Optional.empty();
    private boolean unclear;

    /** What one report tells of a test of this content. */
    private record Run(TestResult result, WrongPlaces wrong) {

        static Run of(ReportedTest told) {
            boolean bad = told.state().isBad();
            TestResult result = new TestResult(told.state(), told.message(), bad ? List.of(told.id()) : List.of());
            return new Run(result, WrongPlaces.of(told.message()));
        }

        /** The same where only some of its places count: a failure that names its places is one of these only. */
        TestResult where(Predicate<WrongPlaces.Place> counts) {
            boolean elsewhere = result.state() == TestState.FAILED
                    && !wrong.places().isEmpty()
                    && wrong.places().stream().noneMatch(counts);
            return elsewhere ? TestResult.of(TestState.VERIFIED) : result;
        }
    }

    private MatrixResults(SuitePlan plan) {
        this.plan = plan;
        this.permissions = by(plan, ofPermission -> Optional.of(ofPermission.permission()), it -> Optional.empty());
        this.changes = by(plan, it -> Optional.empty(), ofChange -> Optional.of(ofChange.type()));
    }

    private static <K> Map<K, List<PlannedTest>> by(
            SuitePlan plan, Function<OfPermission, Optional<K>> permission, Function<OfChange, Optional<K>> change) {
        Map<K, List<PlannedTest>> tests = new LinkedHashMap<>();
        for (PlannedTest test : plan.tests()) {
            Optional<K> key = test.subject()
                    .match(permission, it -> Optional.empty(), it -> Optional.empty(), change, it -> Optional.empty());
            key.ifPresent(
                    it -> tests.computeIfAbsent(it, none -> new ArrayList<>()).add(test));
        }
        return tests;
    }

    /** What reports tell of planned tests. Of several that tell of one, those of its content count; of these, the worst. */
    public static MatrixResults of(SuitePlan plan, TestReports reports) {
        MatrixResults all = new MatrixResults(plan);
        for (PlannedTest test : plan.tests()) {
            List<ReportedTest> told = reports.of(test.id());
            List<ReportedTest> current = told.stream()
                    .filter(it -> it.content().filter(plan.content()::equals).isPresent())
                    .toList();
            List<Run> runs = current.stream().map(Run::of).toList();
            all.runs.put(test.id(), runs);
            all.results.put(
                    test.id(),
                    TestResult.worst(runs.stream().map(Run::result).toList())
                            .orElse(told.isEmpty() ? TestResult.NOT_RUN : TestResult.of(TestState.OUTDATED)));
            current.forEach(it -> all.ran = Optional.of(later(all.ran.orElse(it.written()), it.written())));
        }
        all.unclear =
                plan.tests().stream().anyMatch(it -> reports.isUnclear(it.id().suite()));
        return all;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** When the last of these tests ran; empty where none did on this content. */
    public Optional<Instant> ran() {
        return ran;
    }

    /** Whether some report tells of some of these tests, whatever their content. */
    public boolean anyTold() {
        return results.values().stream().anyMatch(it -> it.state() != TestState.NOT_RUN);
    }

    /** Whether some of these tests ran, and their reports don't tell which is which. */
    public boolean isUnclear() {
        return unclear;
    }

    /** Every test, in the order of the suites. */
    public List<PlannedTest> tests() {
        return plan.tests();
    }

    /** What became of a planned test. */
    public TestResult of(PlannedTest test) {
        return results.get(test.id());
    }

    /** How many tests ended in each way. */
    public Map<TestState, Integer> totals() {
        Map<TestState, Integer> totals = new EnumMap<>(TestState.class);
        results.values().forEach(it -> totals.merge(it.state(), 1, Integer::sum));
        return totals;
    }

    /** What became of a cell: of its permissions, asked by whoever holds the role. */
    public Optional<TestResult> of(Role role, List<Permission> asked) {
        return TestResult.worst(asked.stream()
                .flatMap(it -> permissions.getOrDefault(it, List.of()).stream())
                .map(it -> where(it, place -> isHeldIn(place, role)))
                .toList());
    }

    /** What became of a test at some of its places; the worst of its runs. */
    private TestResult where(PlannedTest test, Predicate<WrongPlaces.Place> counts) {
        return TestResult.worst(
                        runs.get(test.id()).stream().map(it -> it.where(counts)).toList())
                .orElse(of(test));
    }

    /** What became of each situation in which a permission is asked; empty where no test asks for it. */
    public Optional<SituationResults> situations(Permission permission) {
        return permissions.getOrDefault(permission, List.of()).stream()
                .findFirst()
                .map(this::situations);
    }

    private SituationResults situations(PlannedTest test) {
        TriedSituations tried = ((OfPermission) test.subject()).situations();
        List<SituationResults> all = runs.get(test.id()).stream()
                .map(run -> run.result().state() == TestState.FAILED
                        ? SituationResults.failed(tried, run.wrong(), plan.roles())
                        : SituationResults.unknown(tried, run.result().state()))
                .toList();
        return all.isEmpty() ? SituationResults.unknown(tried, of(test).state()) : SituationResults.all(all);
    }

    /** Of roles that nobody knows, every role is one. */
    private boolean isHeldIn(WrongPlaces.Place place, Role role) {
        boolean known = place.isNobody() || plan.roles().keySet().containsAll(place.names());
        return !known
                || place.names().stream()
                        .anyMatch(it -> role.equals(plan.roles().get(it)));
    }

    /** What became of a promise; empty where no test tries it. */
    public Optional<TestResult> of(Invariant invariant) {
        return worst(subject -> subject.match(
                it -> false, it -> false, it -> it.invariant().equals(invariant), it -> false, it -> false));
    }

    /** What became of a scenario; empty where no test tries it. */
    public Optional<TestResult> of(Scenario scenario) {
        return worst(subject -> subject.match(
                it -> false, it -> it.scenario().equals(scenario), it -> false, it -> false, it -> false));
    }

    private Optional<TestResult> worst(Predicate<TestSubject> meant) {
        return TestResult.worst(plan.tests().stream()
                .filter(it -> meant.test(it.subject()))
                .map(this::of)
                .toList());
    }

    /** What became of a change by some to some; empty where no test tries it. */
    public Optional<TestResult> of(OperationType type, Predicate<Party> actor, Predicate<Party> target) {
        return TestResult.worst(changes.getOrDefault(type, List.of()).stream()
                .flatMap(it -> of(it, (OfChange) it.subject(), actor, target).stream())
                .toList());
    }

    private Optional<TestResult> of(
            PlannedTest test, OfChange change, Predicate<Party> actor, Predicate<Party> target) {
        boolean about = change.actors().stream().anyMatch(actor)
                && change.targets().stream().anyMatch(target);
        return about ? Optional.of(where(test, place -> isAbout(change, place, actor, target))) : Optional.empty();
    }

    /** A place that the test doesn't have is any. */
    private static boolean isAbout(
            OfChange change, WrongPlaces.Place place, Predicate<Party> actor, Predicate<Party> target) {
        return at(change.actors(), Integer.toString(place.first()))
                        .filter(actor.negate())
                        .isEmpty()
                && at(change.targets(), place.second()).filter(target.negate()).isEmpty();
    }

    private static Optional<Party> at(List<Party> parties, String place) {
        boolean known = place.matches("\\d{1,9}") && Integer.parseInt(place) < parties.size();
        return known ? Optional.of(parties.get(Integer.parseInt(place))) : Optional.empty();
    }

    /** Tests that are wrong, in the order of the suites. */
    public List<PlannedTest> bad() {
        return plan.tests().stream().filter(it -> of(it).state().isBad()).toList();
    }

    /** The worst that became of anything. */
    public TestState worst() {
        return results.values().stream()
                .map(TestResult::state)
                .min(Comparator.naturalOrder())
                .orElse(TestState.NOT_RUN);
    }
}
