package dev.permatrix.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code permatrix}. Output is UTF-8 whatever the locale: matrices are full of ✔ and ✘. */
@Command(
        name = "permatrix",
        description = "Checks permission matrices, builds Java, tests and pages from them, and answers questions.",
        subcommands = {
            CheckCommand.class,
            BuildCommand.class,
            ReportCommand.class,
            DecideCommand.class,
            AuditCommand.class,
            DiffCommand.class,
            FmtCommand.class,
            ConvertCommand.class,
            OrderCommand.class,
            InitCommand.class,
            HelpCommand.class
        },
        versionProvider = Version.class,
        commandListHeading = "%nCommands:%n",
        footer = {
            "  permatrix check onepagecrm.matrix",
            "  permatrix decide onepagecrm.matrix --role User --permission \"Delete Deals\"",
            "  permatrix decide --help"
        })
public final class Permatrix implements Runnable {

    @Mixin
    private CommonOptions common;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = execute(commandLine(out, err), arguments);
        boolean unread = out.checkError();
        err.flush();
        System.exit(unread ? ExitCode.BROKEN_PIPE : code);
    }

    private static int execute(CommandLine command, String[] arguments) {
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            MemoryProblems.outOfMemory(Runtime.getRuntime().maxMemory()).forEach(command.getErr()::println);
            return ExitCode.FAILED;
        } catch (StackOverflowError e) {
            command.getErr().println("permatrix failed: the input is nested too deeply");
            return ExitCode.FAILED;
        }
    }

    /** The whole command, writing here. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Permatrix())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new UsageProblems())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: check, build, report, decide, audit, diff, fmt, convert, order or init");
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), 1 << 16));
    }
}
