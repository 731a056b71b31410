package dev.permatrix.compiler.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.TriedUsers;
import dev.permatrix.compiler.emission.TriedUsers.Left;
import dev.permatrix.compiler.html.HtmlEmitter;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where many roles combine, suites leave users out, and suites and page say whom. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LeftOutUsersTest {

    private static final OperationType ASSIGN = OperationType.of(OperationKind.ASSIGN);

    @TempDir
    private Path folder;

    private SuiteCase matrix(int roles) throws IOException {
        String names = IntStream.rangeClosed(1, roles).mapToObj(i -> "T" + i).collect(Collectors.joining(", "));
        return SuiteCase.of(Files.writeString(
                folder.resolve("many.matrix"), """
                matrix Many
                  users hold any roles
                role $names
                legend
                  yes means allow
                  no means deny
                table "Papers"
                  | Permission | T1  | everyone else |
                  | Read       | yes | no            |
                changes "People"
                  T$last may assign any role to anyone else
                  T$last may remove T2
                invariant "Only the last gives roles"
                  only T$last can assign any role to anyone
                scenario "The last gives"
                  given a T$last
                  when they assign T3 to a T2
                  then it is allowed
                """.replace("$names", names).replace("$last", Integer.toString(roles))));
    }

    private static TriedUsers tried(SuiteCase matrix) {
        return TriedUsers.of(matrix.matrix().table(), ASSIGN);
    }

    @Test
    void fewRolesAreAllCombined() throws IOException {
        SuiteCase matrix = matrix(6);
        assertThat(tried(matrix).left()).isEqualTo(Left.NOBODY);
        assertThat(tried(matrix).sets()).hasSize(1 + 6 + 15 + 1);
        assertThat(changes(matrix)).doesNotContain("Left out").contains("everyone who might try it, on everyone");
        assertThat(page(matrix)).doesNotContain("The generated tests try this change with");
    }

    @Test
    void usersOfSeveralAreLeftOutAndItIsSaid() throws IOException {
        SuiteCase matrix = matrix(16);
        assertThat(tried(matrix).left()).isEqualTo(Left.SEVERAL);
        assertThat(tried(matrix).sets()).hasSize(1 + 16 + 1);
        assertThat(changes(matrix))
                .contains("Left out, since there would be too many: users of more than one role and fewer than all.")
                .contains("assign: some who might try it, on one another; not all, since there are too many")
                .contains("remove: everyone who might try it, on everyone");
        assertThat(page(matrix))
                .containsOnlyOnce("The generated tests try this change with users of no role, of one role and of all");

        SuiteRun run = SuiteRun.of(matrix.enforcing(matrix.matrix().table()), SuiteCase.byPath(matrix.suites()));

        assertThat(run.failures()).isEmpty();
    }

    @Test
    void ofVeryManyRolesThoseThatRulesNameAreTried() throws IOException {
        SuiteCase matrix = matrix(64);
        TriedUsers tried = tried(matrix);
        assertThat(tried.left()).isEqualTo(Left.ROLES);
        Set<Role> last = Set.of(matrix.model().roles().get(63));
        assertThat(tried.sets()).hasSizeBetween(40, 60).contains(last);
        assertThat(page(matrix))
                .contains("The generated tests try this change with users of " + tried.roles() + " of the 64 roles");
    }

    private static String changes(SuiteCase matrix) {
        Map<String, String> suites = SuiteCase.byPath(matrix.suites());
        return suites.entrySet().stream()
                .filter(it -> it.getKey().contains("UserChangesTest"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    private static String page(SuiteCase matrix) {
        return new HtmlEmitter()
                .emit(matrix.emission(matrix.matrix().table()))
                .get(0)
                .text();
    }
}
