package dev.permatrix.dsl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.MatrixRewriter;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.table.DecisionTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real matrices, edited as their authors might. */
class RealMatricesDiffTest {

    private static final Path MATRICES = Path.of("..", "matrices");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "onepagecrm  # | OP-R12 | ✔             | ✔             | ask # | OP-R12 | ✔             | ✔             | ✘",
                "onepagecrm  # restrict FocusedUser on Deal to owner or assignee # restrict FocusedUser on Deal to owner",
                "onehash     # require same_account on Lead # require same_account or hosting is cloud on Lead",
                "elma365     # require not locked to sign in # require (not locked) or portal_access to sign in",
                "superoffice # require active and licence is valid to sign in # require active and licence is not none to sign in",
                "upraise     # restrict everyone on TeamOkr to creator or shared # restrict everyone on TeamOkr to creator",
            })
    void anEditIsToldInFull(String system, String from, String to) {
        DecisionTable before = read(system, "", "");
        MatrixDiff diff = MatrixDiff.between(before, read(system, from.strip(), to.strip()));
        assertThat(diff.decisions()).isNotEmpty();
        DiffAgreement agreement = new DiffAgreement(diff);
        assertThat(agreement.firstFaultOfDecisions()).isEmpty();
        assertThat(agreement.differing()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "onepagecrm # anyone with remove_user may remove anyone # AccountOwner may remove anyone",
                "onepagecrm # Administrator may never remove self # Administrator may never lock self",
                "upraise    # User, CompanyOkrUser may never change anyone to Admin # CompanyOkrUser may never change anyone to Admin",
            })
    void anEditOfWhoMayChangeWhomIsToldInFull(String system, String from, String to) {
        MatrixDiff diff = MatrixDiff.between(read(system, "", ""), read(system, from.strip(), to.strip()));
        assertThat(diff.operations()).isNotEmpty();
        assertThat(diff.notCompared()).isEmpty();
        assertThat(new DiffAgreement(diff).firstFault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"onepagecrm", "onehash", "elma365", "superoffice", "upraise"})
    void everyVariantDiffersAsItIsTold(String system) {
        VerifiedMatrix matrix = verified(MATRICES.resolve(system).resolve(system + ".matrix"));
        assertThat(matrix.variants()).isNotEmpty();
        matrix.variants().forEach(variant -> {
            MatrixDiff diff =
                    MatrixDiff.between(matrix.table(), variant.matrix().table());
            assertThat(diff.isSame()).as(variant.variant().label()).isFalse();
            assertThat(new DiffAgreement(diff).firstFaultOfDecisions())
                    .as(variant.variant().label())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"onepagecrm", "onehash", "elma365", "superoffice", "upraise"})
    void anotherFormIsNoChange(String system) throws IOException {
        Path file = copied(system).resolve(system + ".matrix");
        DecisionTable before = verified(file).table();
        Path yaml = file.resolveSibling(system + ".matrix.yaml");
        Files.writeString(
                yaml,
                MatrixRewriter.convert(new MatrixFile(file, system), true)
                        .text()
                        .orElseThrow());
        String laidOut = Files.readString(file).replaceAll("(?m) {3,}\\|", " |");
        assertThat(laidOut).isNotEqualTo(Files.readString(file));
        Files.writeString(file, laidOut);
        assertThat(MatrixDiff.between(before, verified(yaml).table()).isSame()).isTrue();
        MatrixDiff diff = MatrixDiff.between(before, verified(file).table());
        assertThat(diff.isSame()).isTrue();
        assertThat(diff.declarations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "onepagecrm # \"owned by the user\" # \"that the user owns\"",
                "onepagecrm # to owner or assignee # to assignee or owner",
                "superoffice # \"marked as active\" # \"that is active\"",
            })
    void otherWordsAreNoChange(String system, String from, String to) {
        MatrixDiff diff = MatrixDiff.between(read(system, "", ""), read(system, from.strip(), to.strip()));
        assertThat(diff.isSame()).isTrue();
    }

    private DecisionTable read(String system, String from, String to) {
        Path file = copied(system).resolve(system + ".matrix");
        try {
            String text = Files.readString(file);
            assertThat(text).contains(from);
            Files.writeString(file, from.isEmpty() ? text : text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return verified(file).table();
    }

    private static VerifiedMatrix verified(Path file) {
        return MatrixAnalyzer.analyzeToAsk(
                        List.of(new MatrixFile(file, file.getFileName().toString())))
                .result()
                .orElseThrow()
                .get(0);
    }

    private Path copied(String system) {
        try (Stream<Path> files = Files.list(MATRICES.resolve(system))) {
            Path copy = Files.createTempDirectory(folder, system);
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
