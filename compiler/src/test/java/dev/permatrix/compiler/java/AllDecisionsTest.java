package dev.permatrix.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.testing.GeneratedMatrix;
import dev.permatrix.compiler.testing.TestMatrix;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        for (Situation situation : situations(matrix)) {
            asked++;
            compare(situation, matrix.table().decide(situation), generated.decide(situation), wrong);
        }
        assertThat(asked).isGreaterThanOrEqualTo(matrix.model().roles().size());
        matrix.table().changes().stated().forEach(operation -> compareChanges(matrix, generated, operation, wrong));
        assertThat(wrong).isEmpty();
    }

    private static void compareChanges(
            TestMatrix matrix, GeneratedMatrix generated, OperationClauses operation, List<String> wrong) {
        Set<OperationKind> asked = new TreeSet<>();
        boolean counts = !operation.counted().isEmpty();
        ChangeSpace.of(matrix.model(), operation.kind(), Set.of()).forEach(change -> {
            Optional<Decision> answer = generated.decide(change, counts);
            answer.ifPresent(it -> {
                asked.add(change.operation());
                compare(change, matrix.table().decide(change), it, wrong);
            });
        });
        assertThat(asked).containsExactly(operation.kind());
    }

    private static void compare(Object situation, Decision expected, Decision actual, List<String> wrong) {
        if (wrong.size() < 3 && !GeneratedMatrix.shown(expected).equals(actual)) {
            wrong.add(situation + "\n  expected " + expected + "\n  but was  " + actual);
        }
    }

    private static List<Situation> situations(TestMatrix matrix) {
        List<Situation> situations = new ArrayList<>();
        for (Role role : matrix.model().roles()) {
            for (Permission permission : matrix.model().permissions()) {
                Frame frame = DecisionTable.frameOf(permission);
                for (int i = 0; i < frame.situations(); i++) {
                    situations.add(new Situation(role, permission, frame.relationsAt(i), frame.grantedAt(i)));
                }
            }
        }
        return situations;
    }
}
