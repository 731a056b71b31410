package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The suites are made from the right table, the Java from a wrong one: every wrong thing must fail a test. */
@DisplayName("A wrong compiler")
@Execution(ExecutionMode.CONCURRENT)
class CorruptedTableTest {

    /** Of the wrong rules for changes each second is tried; with {@code -Dmutants.every=1} all are, a minute longer. */
    private static final int EVERY = Integer.getInteger("mutants.every", 2);

    private static final Path CRM = named("crm");
    private static final Path LEVELS = named("levels");
    private static final Path GROUPS = named("groups");
    private static final Path RIGHTS = named("rights");
    private static final Path WITHDRAWALS = named("withdrawals");
    private static final Path HOSTING = named("hosting");
    private static final Path ONE_PAGE_CRM = Path.of("../matrices/onepagecrm/onepagecrm.matrix");

    private static Path named(String name) {
        return Path.of("src/test/cases/suites", name, "input.matrix");
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                arguments(CRM, 600),
                arguments(LEVELS, 30),
                arguments(GROUPS, 170),
                arguments(RIGHTS, 200),
                arguments(WITHDRAWALS, 150),
                arguments(HOSTING, 170),
                arguments(ONE_PAGE_CRM, 1450));
    }

    /** Levels counts holders and leaves something undecided; each takes as long as its suite runs a hundred times. */
    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(LEVELS, 140),
                arguments(GROUPS, 150),
                arguments(RIGHTS, 80),
                arguments(WITHDRAWALS, 250),
                arguments(HOSTING, 110),
                arguments(ONE_PAGE_CRM, 150));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(GROUPS, 5), arguments(RIGHTS, 40), arguments(WITHDRAWALS, 2), arguments(HOSTING, 80));
    }

    @ParameterizedTest
    @MethodSource("cells")
    @DisplayName("that emits one wrong thing in a cell is noticed by a suite")
    void inCells(Path file, int floor, TestReporter reporter) {
        SuiteCase matrix = SuiteCase.of(file);

        MutantRun run = new MutantRun(matrix).tryAll(CellMutants.of(matrix), "PermissionsTest");
        reporter.publishEntry(run.toString());
        check(run, floor);
    }

    @ParameterizedTest
    @MethodSource("changes")
    @DisplayName("that emits one wrong thing in a rule for changes is noticed by a suite")
    void inChanges(Path file, int floor, TestReporter reporter) {
        SuiteCase matrix = SuiteCase.of(file);

        MutantRun run = new MutantRun(matrix).tryAll(some(ChangeMutants.of(matrix)), "UserChangesTest");
        reporter.publishEntry(run.toString());
        check(run, floor / EVERY);
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("that emits one wrong thing about roles, gates or needs is noticed by a suite")
    void inRules(Path file, int floor, TestReporter reporter) {
        SuiteCase matrix = SuiteCase.of(file);
        List<Mutant> mutants = new ArrayList<>(RoleMutants.of(matrix));
        mutants.addAll(GateMutants.of(matrix));
        mutants.addAll(NeedMutants.of(matrix));

        MutantRun run = new MutantRun(matrix).tryAll(mutants, "PermissionsTest");
        reporter.publishEntry(run.toString());
        check(run, floor);
    }

    /** In no fixed step: the kinds of wrong things follow each other in one. */
    private static List<Mutant> some(List<Mutant> mutants) {
        return IntStream.range(0, mutants.size())
                .filter(i -> Integer.bitCount(i) % EVERY == 0)
                .mapToObj(mutants::get)
                .toList();
    }

    private static void check(MutantRun run, int floor) {
        assertThat(run.of("survived")).isEmpty();
        assertThat(run.of("accidents")).isEmpty();
        assertThat(run.of("noticed")).hasSizeGreaterThan(floor);
    }
}
