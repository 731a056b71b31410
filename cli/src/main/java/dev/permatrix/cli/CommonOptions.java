package dev.permatrix.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command has. */
@Command(
        synopsisHeading = "%n",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; a deny is an answer like any other",
            "1:a matrix has errors, or a question can't be answered",
            "2:wrong options or arguments",
            "70:a fault of Permatrix or of the machine",
            "141:nobody reads the output any more"
        })
final class CommonOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--stacktrace", description = "Show where in Permatrix an unexpected failure came from.")
    private boolean stacktrace;
}
