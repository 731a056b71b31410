package dev.permatrix.dsl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.VerifiedVariant;
import dev.permatrix.dsl.diagnostic.Severity;
import dev.permatrix.dsl.diagnostic.TextRenderer;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Verdict;
import dev.permatrix.dsl.verify.Verification.Result;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every question that can be asked of the real matrices and their other readings, answered by reference and table. */
class RealMatricesAgreementTest {

    private static final Map<String, VerifiedMatrix> READ = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "onepagecrm, 580, 2, 440",
        "onehash, 300, 3, 60",
        "elma365, 5000, 1, 170",
        "superoffice, 1000, 4, 150",
        "upraise, 90, 1, 50",
    })
    void theTableAnswersAsTheReferenceDoes(String system, int situations, int variants, int reasons) {
        VerifiedMatrix matrix = read(system);
        Agreement agreement = new Agreement(matrix.table());
        assertThat(agreement.firstDifference()).isEmpty();
        assertThat(agreement.situations()).isGreaterThanOrEqualTo(situations);
        assertThat(agreement.reasons()).hasSizeGreaterThanOrEqualTo(reasons);
        assertThat(matrix.variants()).hasSize(variants);
        for (VerifiedVariant variant : matrix.variants()) {
            assertThat(new Agreement(variant.matrix().table()).firstDifference())
                    .as(variant.variant().label())
                    .isEmpty();
        }
    }

    @Test
    void onePageCrmIsAskedAboutEveryOperation() {
        Agreement agreement = new Agreement(read("onepagecrm").table());
        assertThat(agreement.firstDifference()).isEmpty();
        for (OperationKind kind : OperationKind.values()) {
            int floor = kind == OperationKind.DECLARED ? 0 : kind.isOnRoles() ? 4 : 19;
            assertThat(agreement.changes(kind)).as(kind.word()).isGreaterThanOrEqualTo(floor);
        }
        assertThat(agreement.changes(OperationKind.CHANGE)).isGreaterThanOrEqualTo(4 * 19);
        assertThat(agreement.changes(OperationKind.TRANSFER)).isGreaterThanOrEqualTo(16 * 19);
        assertThat(agreement.changes(OperationKind.GRANT)).isGreaterThanOrEqualTo(34 * 19);
        assertThat(agreement.outcomes(Outcome.ALLOW)).isGreaterThanOrEqualTo(500);
        assertThat(agreement.outcomes(Outcome.DENY)).isGreaterThanOrEqualTo(1_600);
        assertThat(agreement.outcomes(Outcome.REQUESTABLE)).isGreaterThanOrEqualTo(80);
    }

    /** One hangs on what SuperOffice's document leaves open; all others are proved. */
    @ParameterizedTest
    @CsvSource({"onepagecrm, 13, 0", "onehash, 20, 0", "elma365, 35, 0", "superoffice, 26, 1", "upraise, 32, 0"})
    void promisesAreProved(String system, long proved, long open) {
        VerifiedMatrix matrix = read(system);
        assertThat(count(matrix, Result.PROVED)).isGreaterThanOrEqualTo(proved - open);
        assertThat(count(matrix, Result.OPEN)).isEqualTo(open);
        assertThat(count(matrix, Result.REFUTED)).isZero();
    }

    private static long count(VerifiedMatrix matrix, Result result) {
        return matrix.verification().proofs().stream()
                .filter(proof -> proof.result() == result)
                .count();
    }

    @Test
    void oneWrongVerdictIsFound() {
        DecisionTable table = read("onepagecrm").table();
        Situation asked = Agreement.situations(table.model()).findFirst().orElseThrow();
        Role role = asked.roles().iterator().next();
        Verdict right = table.verdict(role, asked.permission());
        Verdict other = table.verdicts().stream()
                .filter(it -> !it.equals(right) && it.sizes().equals(right.sizes()))
                .findFirst()
                .orElseThrow();
        DecisionTable broken = table.with(role, asked.permission(), other);
        assertThat(new Agreement(broken).firstDifference()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"onepagecrm", "onehash", "elma365", "superoffice", "upraise"})
    void everyReasonStandsWhereItSays(String system) {
        DecisionTable table = read(system).table();
        List<String> lines = table.model().source().lines();
        List<Reason> reasons = Agreement.situations(table.model())
                .map(table::decide)
                .flatMap(it -> it.reasons().stream())
                .distinct()
                .toList();
        assertThat(reasons.size()).isGreaterThanOrEqualTo(20);
        assertThat(reasons.stream().filter(reason -> !isThere(reason, lines))).isEmpty();
    }

    private static boolean isThere(Reason reason, List<String> lines) {
        String line = lines.get(reason.span().line() - 1);
        return reason.span().length() > 0 && reason.span().endColumn() - 1 <= line.codePointCount(0, line.length());
    }

    private static VerifiedMatrix read(String system) {
        return READ.computeIfAbsent(system, RealMatricesAgreementTest::analyzed);
    }

    private static VerifiedMatrix analyzed(String system) {
        Path file = Path.of("../matrices", system, system + ".matrix");
        Analysis analysis = MatrixAnalyzer.analyze(List.of(new MatrixFile(file, system + ".matrix")));
        String said = TextRenderer.plain(
                        name -> Optional.ofNullable(analysis.sources().get(name)))
                .render(analysis.result().diagnostics().stream()
                        .filter(it -> it.severity() == Severity.ERROR)
                        .toList());
        assertThat(said).isEmpty();
        return analysis.result().orElseThrow().get(0);
    }
}
