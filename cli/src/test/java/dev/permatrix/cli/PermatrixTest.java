package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class PermatrixTest {

    @ParameterizedTest
    @ValueSource(strings = {"check", "build", "report", "decide", "audit", "fmt", "convert", "order", "init"})
    void everyCommandExplainsItself(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.out())
                .startsWith("\npermatrix " + command + " ")
                .contains("\nOptions:\n", "\nFor example:\n  permatrix " + command, "\nExit codes:\n")
                .doesNotContain("<", "null");
        assertThat(run.code()).isZero();
        assertThat(Run.of("help", command)).isEqualTo(run);
    }

    @Test
    void listsItsCommands() {
        assertThat(Run.of("--help").out())
                .contains(
                        "\nCommands:\n  check ",
                        "  build ",
                        "  report ",
                        "  decide ",
                        "  audit ",
                        "  fmt ",
                        "  convert ",
                        "  order ",
                        "  init ");
        assertThat(Run.of("--version").out()).startsWith("permatrix ");
    }

    @Test
    void nothingToDoIsAUsageError() {
        assertThat(Run.of())
                .isEqualTo(new Run(
                        ExitCode.USAGE,
                        "",
                        "error: say what to do: check, build, report, decide, audit, diff, fmt, convert, order or init\n"
                                + "`permatrix --help` shows what it takes\n"));
        assertThat(Run.of("chek", "x").err()).contains("Did you mean: permatrix check");
    }

    @Test
    void anUnforeseenFailureIsOneLine() {
        Run run = failing("fail");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .isEqualTo("permatrix failed unexpectedly: IllegalStateException: the first line\n"
                        + "run it again with --stacktrace, and report what it shows\n");
    }

    @Test
    void anUnforeseenFailureIsShownWhereAsked() {
        assertThat(failing("fail", "--stacktrace").err()).contains("\tat dev.permatrix.cli.PermatrixTest");
        assertThat(failing("--stacktrace", "fail").err()).contains("\tat dev.permatrix.cli.PermatrixTest");
    }

    private static Run failing(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine command = Permatrix.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err));
        CommandLine fails = new CommandLine(new Failing());
        fails.setExecutionExceptionHandler(new Failures()).setErr(new PrintWriter(err));
        command.addSubcommand("fail", fails);
        return new Run(command.execute(arguments), "", err.toString());
    }

    /** Fails in a way that nobody foresaw. */
    @Command(name = "fail")
    static final class Failing implements Callable<Integer> {
        @Mixin
        private CommonOptions common;

        @Override
        public Integer call() {
            throw new IllegalStateException("the first line\nthe second line");
        }
    }
}
