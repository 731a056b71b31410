package dev.permatrix.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.testing.GeneratedMatrix;
import dev.permatrix.compiler.testing.TestMatrix;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The generated classes answer like the table: every situation, and every change, with reasons and granters. */
final class AllDecisionsTest {

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return JavaCases.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> compareAll(JavaCases.matrix(name))));
    }

    @Test
    void seventyGrantsNeedTwoLongs() {
        compareAll(TestMatrix.of(withGrants(70)));
    }

    @Test
    void theEdgeOfALongIsNoEdge() {
        compareAll(TestMatrix.of(withGrants(63)));
        compareAll(TestMatrix.of(withGrants(64)));
    }

    /** More situations than a table is made for: each question runs its rule. */
    @Test
    void manyFactsNeedNoTable() {
        compareAll(TestMatrix.of(withFacts("users hold exactly one role", "")));
        compareAll(TestMatrix.of(
                withFacts("users hold any roles", "  available on request from Owner when size is large\n")));
    }

    private static String withFacts(String users, String ofUser) {
        String relations = IntStream.range(0, 12)
                .mapToObj(i -> "relation r" + i + " of Box\n")
                .collect(Collectors.joining());
        return """
            matrix Many "Many facts"
              %s
            role Owner
            role User
            %sentity Box
            %sfact state of Box: closed, open, gone
            fact size of account: small, large
            legend
              ✔ means allow
              ask means on request from Owner
              few means allow only when r0 or r11 or state is gone
              own means on request from Owner when size is large and (not r5) else deny
            table "T" on Box
              | Permission | Owner | User |
              | --- | --- | --- |
              | Open | ✔ | few |
              | Shut | ask | own |
            """.formatted(users, ofUser, relations);
    }

    /** A role that can be asked for beside a cell that is on request, and a row that is granted or withdrawn. */
    @Test
    void requestsForRolesAndRowsAreJoined() {
        compareAll(TestMatrix.of("""
            matrix Joined "Requests for roles and rows"
              users hold any roles
            fact trusted of user
            fact plan of account: free < paid < gold
            role Owner
            role Maker
              includes Guest
              available when plan is gold
              available on request from Owner when trusted
            role Helper "Helper (of people)"
              available on request from Maker when not trusted
            role Guest
              includes Reader
            role Reader
            legend
              ✔ means allow
              ✘ means deny
              ban means forbid
              ask means on request from Owner or Maker
              ours means allow until withdrawn by Owner
            table "T"
              | Permission | Owner | Maker | Helper (of people) | Guest | Reader |
              | --- | --- | --- | --- | --- | --- |
              | Make | ✔ | ✔ | ask | ✘ | ask |
              | Help | ours | ask | ✔ | ban | ours |
              | Look | ✔ | ours | ✔ | ✘ | ✘ |
            permission help
              needs look
            changes "C"
              anyone with make may grant anything to anyone else
              Owner may revoke anything from anyone
              Maker, Helper may never revoke anything from anyone
              Owner may transfer Owner to Maker becoming Helper
              Owner may transfer Owner to Helper
              anyone with help may assign any role to anyone while no Reader exists
            """));
    }

    static String withGrants(int count) {
        String rows = IntStream.range(0, count)
                .mapToObj(i -> "  | Right " + i + " | ✔ | " + (i % 3 == 0 ? "✘" : "ask") + " | ask |\n")
                .collect(Collectors.joining());
        return """
            matrix Many "Many grants"
              users hold exactly one role
            role Owner
            role User
            role Guest
            legend
              ✔ means allow
              ✘ means deny
              ask means on request from Owner
            table "T"
              | Permission | Owner | User | Guest |
              | --- | --- | --- | --- |
            """ + rows + """
              | Everybody may | ✔ | ✔ | ✔ |
            """;
    }

    private static void compareAll(TestMatrix matrix) {
        GeneratedMatrix generated = GeneratedMatrix.of(matrix);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        SituationSpace space = new SituationSpace(matrix.model());
        for (Permission permission : matrix.model().permissions()) {
            for (Situation situation : space.of(permission).toList()) {
                asked++;
                compare(situation, matrix.table().decide(situation), generated.decide(situation), wrong);
            }
        }
        assertThat(asked).isGreaterThanOrEqualTo(matrix.model().roles().size());
        matrix.table().changes().stated().forEach(operation -> compareChanges(matrix, generated, operation, wrong));
        assertThat(wrong).isEmpty();
    }

    private static void compareChanges(
            TestMatrix matrix, GeneratedMatrix generated, OperationClauses operation, List<String> wrong) {
        AtomicInteger asked = new AtomicInteger();
        boolean counts = !operation.counted().isEmpty();
        new ChangeSpace(matrix.model(), operation.type())
                .situations()
                .forEach(change -> generated.decide(change, counts).forEach(answer -> {
                    asked.incrementAndGet();
                    compare(change, matrix.table().decide(change), answer, wrong);
                }));
        assertThat(asked.get()).as(operation.type().id()).isPositive();
    }

    private static void compare(Object situation, Decision expected, Decision actual, List<String> wrong) {
        if (wrong.size() < 3 && !GeneratedMatrix.shown(expected).equals(actual)) {
            wrong.add(situation + "\n  expected " + expected + "\n  but was  " + actual);
        }
    }
}
