package dev.permatrix.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which statement of a matrix wins over which. */
@Command(
        name = "order",
        description = "Shows which statement of a matrix wins over which, in six lines.",
        footer = "  permatrix order")
final class OrderCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Precedence.LINES.forEach(line -> out.print(line + "\n"));
        out.flush();
        return ExitCode.DONE;
    }
}
