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
