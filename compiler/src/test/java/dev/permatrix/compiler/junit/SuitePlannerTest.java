package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.results.ContentTest;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.SuitePlan;
import dev.permatrix.compiler.results.TestId;
import dev.permatrix.compiler.results.TestSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planned is what runs: under the names that reports have, and about what they say. */
@DisplayName("The plan of the suites")
class SuitePlannerTest {

    @ParameterizedTest
    @ValueSource(strings = {"crm", "groups", "plain", "hostile", "withdrawals"})
    void hasEveryTestThatRunsAndNoOther(String name) {
        SuiteCase matrix = SuiteCase.named(name);
        SuitePlan plan = SuitePlanner.plan(matrix.emission(matrix.matrix().table()));

        SuiteRun run = SuiteRun.of(matrix.enforcing(matrix.matrix().table()), SuiteCase.byPath(matrix.suites()));

        Set<TestId> planned = plan.tests().stream().map(PlannedTest::id).collect(Collectors.toCollection(HashSet::new));
        SuiteRun.names(SuiteCase.byPath(matrix.suites()))
                .forEach(suite -> planned.add(TestId.method(suite, ContentTest.method(plan.content()))));
        assertThat(run.ids()).containsExactlyInAnyOrderElementsOf(planned);
    }

    @ParameterizedTest
    @CsvSource({
        "crm, Administrator delete_account, delete_account",
        "crm, FocusedUser contact.view_contacts, contact.view_contacts",
        "groups, Everybody read_news, read_news"
    })
    void knowsWhichTestTriesAPermission(String name, String cell, String permission) {
        SuiteCase matrix = SuiteCase.named(name);
        Mutant mutant = CellMutants.of(matrix).stream()
                .filter(it -> it.name().startsWith(cell + ":") && it.fate() == Mutant.Fate.TO_BE_NOTICED)
                .findFirst()
                .orElseThrow();

        List<SuiteRun.Failure> failures = new MutantRun(matrix).failures(mutant, "PermissionsTest");

        assertThat(failures).isNotEmpty();
        assertThat(subjects(matrix, failures)).contains(permission).isSubsetOf(touched(mutant, permission));
    }

    private static Set<String> touched(Mutant mutant, String permission) {
        Set<String> touched = new HashSet<>(mutant.touched());
        touched.add(permission);
        return touched;
    }

    private static List<String> subjects(SuiteCase matrix, List<SuiteRun.Failure> failures) {
        Map<TestId, TestSubject> subjects = SuitePlanner.plan(
                        matrix.emission(matrix.matrix().table()))
                .tests()
                .stream()
                .collect(Collectors.toMap(PlannedTest::id, PlannedTest::subject));
        return failures.stream()
                .map(it -> subjects.get(it.id()))
                .map(it -> ((TestSubject.OfPermission) it).permission().id())
                .toList();
    }

    @Test
    void knowsWhoMakesAChangeAndToWhom() {
        SuiteCase matrix = SuiteCase.named("levels");
        Mutant mutant = ChangeMutants.of(matrix).stream()
                .filter(it -> it.fate() == Mutant.Fate.TO_BE_NOTICED)
                .findFirst()
                .orElseThrow();
        Map<TestId, TestSubject> subjects = SuitePlanner.plan(
                        matrix.emission(matrix.matrix().table()))
                .tests()
                .stream()
                .collect(Collectors.toMap(PlannedTest::id, PlannedTest::subject));

        List<String> types = new ArrayList<>();
        new MutantRun(matrix)
                .failures(mutant, "UserChangesTest")
                .forEach(it -> types.add(
                        ((TestSubject.OfChange) subjects.get(it.id())).type().id()));

        assertThat(types).isNotEmpty().containsOnly(mutant.subject());
    }

    @Test
    void isOfOtherContentAfterAnEdit(@TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of("src/test/cases/suites/plain/input.matrix"));
        String before = content(folder, text);

        assertThat(content(folder, text)).isEqualTo(before);
        assertThat(content(folder, text.replaceFirst("✘      \\|", "✔      |"))).isNotEqualTo(before);
        assertThat(content(folder, text.replaceFirst("role ", "\nrole "))).isNotEqualTo(before);
    }

    @Test
    void isOfOtherContentAfterAnEditOfAFileThatItNames(@TempDir Path folder) throws IOException {
        String text = """
                matrix Sheet "Sheet"
                  users hold exactly one role
                role One
                legend
                  ✔ means allow
                table "Rights" from "rows.csv"
                """;
        Files.writeString(folder.resolve("rows.csv"), "Permission,One\nRead,✔\n");
        String before = content(folder, text);

        Files.writeString(folder.resolve("rows.csv"), "Permission,One\nWrite,✔\n");

        assertThat(content(folder, text)).isNotEqualTo(before);
    }

    private static String content(Path folder, String text) throws IOException {
        SuiteCase matrix = SuiteCase.of(Files.writeString(folder.resolve("input.matrix"), text));
        return SuitePlanner.plan(matrix.emission(matrix.matrix().table())).content();
    }
}
