package dev.permatrix.dsl.random;

import static dev.permatrix.dsl.random.RandomModels.checked;
import static dev.permatrix.dsl.random.RandomModels.rendered;
import static dev.permatrix.dsl.random.RandomModels.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.reference.Agreement;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Properties that hold for every matrix, tried on random ones. {@code -Drandom.seeds=n} tries more, {@code
 * -Drandom.from=seed} starts elsewhere. A failure shows its seed and the smallest matrix found that still fails.
 */
class RandomMatricesTest {

    private static final long FROM = Long.getLong("random.from", 1);
    private static final int SEEDS = Integer.getInteger("random.seeds", 120);

    private static LongStream seeds(int parts) {
        return LongStream.range(FROM, FROM + Math.max(1, SEEDS / parts));
    }

    @Test
    void theTableAnswersAsTheReferenceDoes() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Map<OperationKind, Integer> operations = new EnumMap<>(OperationKind.class);
        int[] open = new int[1];
        seeds(1).forEach(seed -> {
            Agreement agreement =
                    new Agreement(table(seed, RandomMatrix.of(seed).text()));
            Optional<String> difference = agreement.firstDifference();
            difference.ifPresent(it -> {
                throw new AssertionError(failure(seed, it));
            });
            Stream.of(Outcome.values()).forEach(it -> outcomes.merge(it, agreement.outcomes(it), Integer::sum));
            Stream.of(OperationKind.values()).forEach(it -> operations.merge(it, agreement.changes(it), Integer::sum));
            open[0] += agreement.open();
        });
        assertThat(outcomes.values()).as("times of each outcome: " + outcomes).allMatch(it -> it > 4 * SEEDS);
        operations.forEach((kind, times) -> assertThat(times)
                .as("questions of " + kind.word())
                .isGreaterThan(kind == OperationKind.DECLARED ? -1 : kind.isOnRoles() ? SEEDS : 15 * SEEDS));
        assertThat(open[0]).as("open answers").isGreaterThan(4 * SEEDS);
    }

    @Test
    void theOrderOfStatementsMakesNoDifference() {
        seeds(3).forEach(seed -> {
            RandomMatrix matrix = RandomMatrix.of(seed);
            String shuffled = RandomMatrix.text(new Dice(seed).shuffled(matrix.statements()));
            Map<String, String> one = decisions(table(seed, matrix.text()));
            Map<String, String> other = decisions(table(seed, shuffled));
            int asked = one.size();
            one.keySet().retainAll(other.keySet());
            other.keySet().retainAll(one.keySet());
            String text = "seed " + seed + "\n" + matrix.text() + "\nshuffled:\n" + shuffled;
            assertThat(other).as(text).isEqualTo(one);
            assertThat(one.size()).as("questions that both were asked, " + text).isGreaterThan(asked / 2);
        });
    }

    @Test
    void twoRunsSayTheSame() {
        seeds(3).forEach(seed -> {
            String text = RandomMatrix.of(seed).text();
            assertThat(RandomMatrix.of(seed).text()).isEqualTo(text);
            assertThat(analyzed(text)).as("seed " + seed).isEqualTo(analyzed(text));
        });
    }

    private static String failure(long seed, String difference) {
        List<String> lines = text(seed);
        boolean dropped = true;
        while (dropped) {
            dropped = false;
            for (int i = lines.size() - 1; i >= 0; i--) {
                List<String> fewer = without(lines, i);
                if (differs(String.join("\n", fewer))) {
                    lines = fewer;
                    dropped = true;
                }
            }
        }
        String small = String.join("\n", lines);
        return "seed " + seed + ": " + difference + "\nin\n"
                + RandomMatrix.of(seed).text() + "\nor smaller:\n" + small + "\n"
                + checked(small)
                        .match((it, said) -> new Agreement(it).firstDifference().orElse(""), said -> "");
    }

    private static List<String> text(long seed) {
        return RandomMatrix.of(seed).text().lines().toList();
    }

    private static List<String> without(List<String> lines, int index) {
        return Stream.concat(lines.subList(0, index).stream(), lines.subList(index + 1, lines.size()).stream())
                .toList();
    }

    private static boolean differs(String text) {
        return checked(text)
                .match((it, said) -> new Agreement(it).firstDifference().isPresent(), said -> false);
    }

    private static Map<String, String> decisions(DecisionTable table) {
        Map<String, String> decisions = new HashMap<>();
        Agreement.situations(table.model())
                .forEach(it -> decisions.put(
                        ids(it.roles()) + it.permission().id() + it.values() + said(it.grants()),
                        said(table.decide(it))));
        Agreement.changes(table.model()).forEach(it -> {
            Map<String, Integer> holders = new TreeMap<>();
            it.holders().forEach((role, count) -> holders.put(role.id(), count));
            String question = it.operation().id()
                    + said(it.actor())
                    + it.self()
                    + it.target().map(RandomMatricesTest::said)
                    + it.role().map(Role::id)
                    + it.becoming().map(Role::id)
                    + it.grant().map(row -> row.id())
                    + it.account()
                    + holders;
            decisions.put(question, said(table.decide(it)));
        });
        return decisions;
    }

    private static String ids(Set<Role> roles) {
        return new TreeSet<>(roles.stream().map(Role::id).toList()).toString();
    }

    private static String said(Person person) {
        return ids(person.roles()) + person.values() + said(person.grants());
    }

    private static String said(Grants grants) {
        return new TreeSet<>(grants.granted()) + "/" + new TreeSet<>(grants.withdrawn());
    }

    /** Without the reasons: among several that settle an answer, the one declared first is named. */
    private static String said(Decision decision) {
        return decision.outcome() + ""
                + new TreeSet<>(decision.granters().stream().map(Role::id).toList()) + decision.open();
    }

    private static String analyzed(String text) {
        return checked(text)
                .match(
                        (it, said) -> it.model() + "\n" + it.verdicts() + it.changes() + rendered(said, text),
                        said -> rendered(said, text));
    }
}
