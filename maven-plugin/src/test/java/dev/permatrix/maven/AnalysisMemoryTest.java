package dev.permatrix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.MatrixFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a build may go on with what an earlier goal read. */
class AnalysisMemoryTest {

    private final Map<Object, Object> pluginContext = new HashMap<>();

    @TempDir
    Path base;

    private Path matrix;

    @BeforeEach
    void aMatrixWithAFactsFile() throws IOException {
        Files.writeString(base.resolve("crm.csv"), "id,strength,statement,line,question,confirmed\n");
        matrix = Files.writeString(base.resolve("crm.matrix"), "matrix Crm\n  facts \"crm.csv\"\n");
    }

    @Test
    void theSecondGoalReadsNothing() {
        AnalysisMemory.Recalled first = analyze(file(matrix));
        AnalysisMemory.Recalled second = analyze(file(matrix));

        assertThat(first.isFresh()).isTrue();
        assertThat(second.isFresh()).isFalse();
        assertThat(second.analysis()).isSameAs(first.analysis());
    }

    @Test
    void aFileThatChangedIsReadAgain() throws IOException {
        analyze(file(matrix));
        Files.writeString(matrix, "matrix Crm \"longer\"\n");

        assertThat(analyze(file(matrix)).isFresh()).isTrue();
    }

    @Test
    void aFileThatAMatrixNamesCountsToo() throws IOException {
        analyze(file(matrix));
        Files.setLastModifiedTime(base.resolve("crm.csv"), FileTime.fromMillis(1_000_000_000_000L));

        assertThat(analyze(file(matrix)).isFresh()).isTrue();
    }

    @Test
    void otherFilesAreReadAgain() throws IOException {
        analyze(file(matrix));
        Path other = Files.writeString(base.resolve("other.matrix"), "matrix Other\n");

        assertThat(analyze(file(matrix), file(other)).isFresh()).isTrue();
        assertThat(analyze(file(matrix)).isFresh()).isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsNoReasonToFail() {
        MatrixFile missing = file(base.resolve("missing.matrix"));

        assertThat(analyze(missing).analysis().result().isAccepted()).isFalse();
        assertThat(analyze(missing).isFresh()).isFalse();
    }

    private AnalysisMemory.Recalled analyze(MatrixFile... files) {
        return new AnalysisMemory(pluginContext, base).analyze(List.of(files));
    }

    private MatrixFile file(Path path) {
        return new MatrixFile(path, base.relativize(path).toString());
    }
}
