package dev.permatrix.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What nobody foresaw becomes one line, and with {@code --stacktrace} all of it. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        String message = Optional.ofNullable(failure.getMessage())
                .map(it -> ": " + firstLine(it))
                .orElse("");
        err.println("permatrix failed unexpectedly: " + failure.getClass().getSimpleName() + message);
        if (parsed.hasMatchedOption("--stacktrace")
                || parsed.hasSubcommand() && parsed.subcommand().hasMatchedOption("--stacktrace")) {
            failure.printStackTrace(err);
        } else {
            err.println("run it again with --stacktrace, and report what it shows");
        }
        err.flush();
        return ExitCode.FAILED;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
