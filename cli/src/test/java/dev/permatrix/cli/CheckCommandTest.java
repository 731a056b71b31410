package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String CRM = SampleMatrix.path("crm.matrix").toString();
    private static final String GOALS = SampleMatrix.path("goals.matrix").toString();

    @TempDir
    private Path folder;

    @Test
    void countsWhatIsWrongInAllFiles() throws IOException {
        String one = write("one.matrix", "matrix One\nroel A\n");
        String two = write("two.matrix", "matrix Two\nroel B\n");
        Run run = Run.of("check", one, CRM, two);
        assertThat(run.err()).contains("one.matrix:2:1").contains("two.matrix:2:1");
        assertThat(run.out()).matches("3 matrices, [2-9] errors(, \\d+ warnings?)?\n");
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
    }

    @Test
    void aSoundMatrixIsDone() {
        Run run = Run.of("check", GOALS);
        assertThat(run.out()).startsWith("1 matrix, no errors");
        assertThat(run.code()).isZero();
    }

    @Test
    void showsJsonForScripts() throws IOException {
        Run run = Run.of("check", "--format=json", write("one.matrix", "matrix One\nroel A\n"));
        assertThat(run.out()).startsWith("[\n  {\"code\":\"PM").endsWith("]\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
    }

    @Test
    void coloursWhereAsked() throws IOException {
        assertThat(Run.coloured("check", write("one.matrix", "roel A\n")).err()).contains("\u001B[1;31merror[PM");
    }

    @Test
    void filesThatAreNotThereAreReportedWithTheOthers() throws IOException {
        Run run = Run.of("check", "nothing.matrix", write("one.matrix", "roel A\n"), "src");
        assertThat(run.err()).contains("error[PM001]", "nothing.matrix", "roel", "src");
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
        assertThat(Run.of("check").err()).contains("Missing required parameter: 'FILE'");
    }

    @Test
    void aWordThatIsNoCommandIsSaidToBeNone() {
        Run run = Run.of("frob");
        assertThat(run.err()).contains("error: there is no command `frob`: say check, build, report, decide, audit");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
