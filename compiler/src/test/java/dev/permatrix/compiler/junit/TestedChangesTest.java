package dev.permatrix.compiler.junit;

import static dev.permatrix.compiler.junit.TestedPage.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.TestState;
import dev.permatrix.compiler.results.TestSubject;
import dev.permatrix.dsl.model.OperationKind;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a test of changes that failed to whoever makes them to whom. */
@DisplayName("The changes of a tested matrix")
class TestedChangesTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheChangeThatIsWrong() {
        PlannedTest test = PLAN.tests().stream()
                .filter(it -> it.subject() instanceof TestSubject.OfChange change
                        && change.type().kind() == OperationKind.LOCK
                        && holds(change.actors(), "Administrator")
                        && holds(change.targets(), "User"))
                .findFirst()
                .orElseThrow();

        MatrixResults results =
                tested().results(new WrittenReports(PLAN).failing(test.id(), "lock: 1 wrong answers in 0/0.\n  x"));

        TestSubject.OfChange change = (TestSubject.OfChange) test.subject();
        assertThat(state(results, change, "Administrator", "User")).isEqualTo(TestState.FAILED);
        assertThat(state(results, change, "Administrator", "FocusedUser")).isEqualTo(TestState.VERIFIED);
        assertThat(state(results, change, "User", "User")).isEqualTo(TestState.VERIFIED);
    }

    private static TestState state(MatrixResults results, TestSubject.OfChange change, String actor, String target) {
        return results.of(change.type(), holds(actor), holds(target))
                .orElseThrow()
                .state();
    }

    private static boolean holds(List<TestSubject.Party> parties, String role) {
        return parties.stream().allMatch(holds(role));
    }

    private static Predicate<TestSubject.Party> holds(String role) {
        return party -> party.held().stream().anyMatch(it -> it.id().equals(role));
    }

    private TestedPage tested() {
        return new TestedPage(folder);
    }
}
