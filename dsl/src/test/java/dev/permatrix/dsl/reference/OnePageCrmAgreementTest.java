package dev.permatrix.dsl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diagnostic.TextRenderer;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every question that can be asked of the OnePageCRM matrix, answered by the reference and by the table. */
class OnePageCrmAgreementTest {

    private static final Path FILE = Path.of("../matrices/onepagecrm/onepagecrm.matrix");

    @Test
    void theTableAnswersAsTheReferenceDoes() {
        Agreement agreement = new Agreement(table());
        assertThat(agreement.firstDifference()).isEmpty();
        assertThat(agreement.situations()).isGreaterThanOrEqualTo(580);
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
        assertThat(agreement.reasons()).hasSizeGreaterThanOrEqualTo(440);
    }

    @Test
    void oneWrongVerdictIsFound() {
        DecisionTable table = table();
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

    @Test
    void everyReasonStandsWhereItSays() {
        DecisionTable table = table();
        List<String> lines = table.model().source().lines();
        List<Reason> reasons = Agreement.situations(table.model())
                .map(table::decide)
                .flatMap(it -> it.reasons().stream())
                .toList();
        assertThat(reasons.size()).isGreaterThanOrEqualTo(580);
        assertThat(reasons.stream().filter(reason -> !isThere(reason, lines)).distinct())
                .isEmpty();
    }

    private static boolean isThere(Reason reason, List<String> lines) {
        String line = lines.get(reason.span().line() - 1);
        return reason.span().length() > 0 && reason.span().endColumn() - 1 <= line.codePointCount(0, line.length());
    }

    private static DecisionTable table() {
        Analysis analysis = MatrixAnalyzer.analyze(List.of(new MatrixFile(FILE, "onepagecrm.matrix")));
        String said = TextRenderer.plain(
                        name -> Optional.ofNullable(analysis.sources().get(name)))
                .render(analysis.result().diagnostics());
        assertThat(said).isEmpty();
        List<VerifiedMatrix> matrices = analysis.result().orElseThrow();
        return matrices.get(0).table();
    }
}
