package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suites are made from the right table, the Java from a wrong one: every wrong thing must fail a test. */
@DisplayName("A wrong compiler")
class CorruptedTableTest {

    static Stream<Path> matrices() {
        return Stream.of(
                Path.of("src/test/cases/suites/crm/input.matrix"),
                Path.of("src/test/cases/suites/levels/input.matrix"),
                Path.of("../matrices/onepagecrm/onepagecrm.matrix"));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    @DisplayName("that emits one wrong thing in a cell is noticed by a suite")
    void inCells(Path file) {
        SuiteCase matrix = SuiteCase.of(file);

        check(new MutantRun(matrix).tryAll(CellMutants.of(matrix), "PermissionsTest"));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    @DisplayName("that emits one wrong thing in a rule for changes is noticed by a suite")
    void inChanges(Path file) {
        SuiteCase matrix = SuiteCase.of(file);

        check(new MutantRun(matrix).tryAll(ChangeMutants.of(matrix), "UserChangesTest"));
    }

    private static void check(MutantRun run) {
        System.out.println(run);
        assertThat(run.of("survived")).isEmpty();
        assertThat(run.of("accidents")).isEmpty();
        assertThat(run.of("noticed")).isNotEmpty();
    }
}
