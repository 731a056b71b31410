package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesAMatrixThatPassesEveryCheck() throws IOException {
        Path file = folder.resolve("shop.matrix");
        assertThat(Run.of("init", file.toString())).isEqualTo(new Run(0, "written   " + file + "\n", ""));
        assertThat(Run.of("check", file.toString())).isEqualTo(new Run(0, "1 matrix, no errors\n", ""));
        assertThat(Run.of("decide", file.toString(), "--role", "Member", "--permission", "Delete document")
                        .out())
                .startsWith("REQUESTABLE ");
    }

    @Test
    void theMatrixBeginsWithWhatWins() throws IOException {
        Path file = folder.resolve("shop.matrix");
        Run.of("init", file.toString());
        String comment = Run.of("order").out().replaceAll("(?m)^", "# ").replaceAll("# $", "");
        assertThat(Files.readString(file)).startsWith("# Which statement wins over which:\n" + comment + "\nmatrix ");
    }

    @Test
    void neverOverwrites() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.matrix"), "mine");
        Run run = Run.of("init", file.toString());
        assertThat(run.err()).startsWith("error: " + file + " is there already, and is never overwritten");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(Run.of("init", folder.toString()).err()).contains("is there already");
    }

    @Test
    void needsAFolderAndAName() {
        Run run = Run.of("init", folder.resolve("none/shop.matrix").toString());
        assertThat(run.err()).contains("there is no folder for ").contains("make it first");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("init").err()).contains("Missing required parameter: 'FILE'");
        assertThat(Run.of("init").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theOrderIsSixLines() {
        Run run = Run.of("order");
        assertThat(run.out()).hasLineCount(6).contains("`may never`", "`restrict` and `require` only ever take away");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 115);
        assertThat(run.code()).isZero();
        assertThat(Run.of("order", "x").code()).isEqualTo(ExitCode.USAGE);
    }
}
