package dev.permatrix.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the options, what was probably meant, and where it is explained: in three lines at most. */
final class UsageProblems implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("error: " + message(problem)));
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("`" + command.getCommandSpec().qualifiedName() + " --help` shows what it takes");
        err.flush();
        return ExitCode.USAGE;
    }

    /** A word that is no command is said to be none. */
    private static String message(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        boolean unknown = problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && command.getParent() == null;
        return unknown
                ? "there is no command `"
                        + ((UnmatchedArgumentException) problem).getUnmatched().get(0) + "`: say "
                        + String.join(", ", command.getSubcommands().keySet())
                : problem.getMessage();
    }
}
