package dev.permatrix.dsl.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.check.ModelChecks;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diff.DiffAgreement;
import dev.permatrix.dsl.diff.MatrixDiff;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.resolve.MatrixSources;
import dev.permatrix.dsl.resolve.Resolver;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.MatrixParser;
import dev.permatrix.dsl.syntax.Parsed;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The difference of two random matrices, applied to the earlier one, is the later one. {@code -Drandom.seeds=n} tries
 * more.
 */
class RandomDiffTest {

    private static final long FROM = Long.getLong("random.from", 1);
    private static final int SEEDS = Integer.getInteger("random.seeds", 120);

    private int compared;
    private int differing;
    private int incomplete;

    @Test
    void ofMatricesThatHaveLittleInCommon() {
        LongStream.range(FROM, FROM + SEEDS / 6).forEach(seed -> check(seed, text(seed), text(seed + 10_000)));
        assertThat(compared).isGreaterThan(20 * SEEDS);
        assertThat(differing).isGreaterThan(8 * SEEDS);
        assertThat(incomplete).as("pairs that were not compared in full").isLessThan(SEEDS / 10);
    }

    @Test
    void ofAMatrixAndTheSameAfterAnEdit() {
        LongStream.range(FROM, FROM + SEEDS / 6)
                .forEach(seed -> edited(seed).ifPresent(other -> check(seed, text(seed), other)));
        assertThat(compared).isGreaterThan(20 * SEEDS);
        assertThat(differing).isGreaterThan(SEEDS / 4);
        assertThat(incomplete).as("pairs that were not compared in full").isLessThan(SEEDS / 10);
    }

    @Test
    void theSameInAnotherOrderIsTheSame() {
        LongStream.range(FROM, FROM + SEEDS / 6).forEach(seed -> {
            RandomMatrix matrix = RandomMatrix.of(seed);
            String shuffled = RandomMatrix.text(new Dice(seed).shuffled(matrix.statements()));
            MatrixDiff diff = MatrixDiff.between(
                    table(matrix.text()).orElseThrow(), table(shuffled).orElseThrow());
            assertThat(diff.isSame())
                    .as(() -> "seed " + seed + ": " + diff.decisions() + diff.holdings() + diff.operations()
                            + diff.declarations() + diff.notCompared())
                    .isTrue();
        });
    }

    private void check(long seed, String before, String after) {
        MatrixDiff diff =
                MatrixDiff.between(table(before).orElseThrow(), table(after).orElseThrow());
        if (!diff.notCompared().isEmpty()) {
            incomplete++;
            return;
        }
        DiffAgreement agreement = new DiffAgreement(diff);
        Optional<String> fault = agreement.firstFault();
        assertThat(fault.map(it -> "seed " + seed + ": " + it + "\nfrom\n" + before + "\nto\n" + after))
                .isEmpty();
        compared += agreement.compared();
        differing += agreement.differing();
    }

    private static String text(long seed) {
        return RandomMatrix.of(seed).text();
    }

    /** The first valid one of a few with one line left out, or with one cell that says what another does. */
    private static Optional<String> edited(long seed) {
        Dice dice = new Dice(seed);
        List<String> lines = text(seed).lines().toList();
        for (int i = 0; i < 40; i++) {
            List<String> others = new ArrayList<>(lines);
            int place = dice.below(lines.size());
            if (isRow(lines.get(place))) {
                List<String> rows = lines.stream().filter(RandomDiffTest::isRow).toList();
                others.set(place, withCell(lines.get(place), lastCell(dice.one(rows))));
            } else {
                others.remove(place);
            }
            String text = String.join("\n", others) + "\n";
            if (!others.equals(lines) && table(text).isPresent()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static boolean isRow(String line) {
        return line.startsWith("  | ") && !line.startsWith("  | Permission") && !line.startsWith("  | ---");
    }

    private static String lastCell(String row) {
        return row.substring(row.lastIndexOf('|', row.length() - 2) + 1, row.length() - 1)
                .replaceAll("\\[.*", "");
    }

    private static String withCell(String row, String cell) {
        return row.substring(0, row.lastIndexOf('|', row.length() - 2) + 1) + cell + " |";
    }

    private static Optional<DecisionTable> table(String text) {
        Parsed parsed = MatrixParser.parsePartly(new SourceFile("random.matrix", text));
        if (!parsed.diagnostics().isEmpty()) {
            return Optional.empty();
        }
        return Resolver.resolve(new MatrixSources(parsed.syntax(), List.of(), List.of()))
                .match((model, said) -> normalized(ModelChecks.check(model)), said -> Optional.empty());
    }

    private static Optional<DecisionTable> normalized(Checked<PermissionModel> checked) {
        return checked.match((model, said) -> Optional.of(Normalizer.normalize(model)), said -> Optional.empty());
    }
}
