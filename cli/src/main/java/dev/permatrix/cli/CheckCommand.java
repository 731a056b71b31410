package dev.permatrix.cli;

import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.JsonRenderer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with matrices. */
@Command(
        name = "check",
        description = "Shows every error and warning of all files in one run. Writes nothing.",
        footer = {"  permatrix check onepagecrm.matrix", "  permatrix check --format json matrices/*/*.matrix"})
final class CheckCommand implements Callable<Integer> {

    /** How problems are shown. */
    enum Format {
        /** For people; problems on the standard error stream. */
        TEXT,
        /** A JSON array on the standard output. */
        JSON
    }

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The matrix files.")
    private List<Path> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How problems are shown: text (default), or json, an array on the standard output.")
    private Format format;

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        List<MatrixFile> matrices = MatrixFiles.of(files);
        Analysis analysis = MatrixAnalyzer.analyze(matrices);
        List<Diagnostic> diagnostics = analysis.result().diagnostics();
        switch (format) {
            case TEXT -> {
                command.getErr().print(Terminal.of(command).diagnostics(analysis, diagnostics));
                command.getErr().flush();
                command.getOut().println(Amount.matrices(matrices.size()) + ", " + Amount.problems(diagnostics));
            }
            case JSON -> command.getOut().print(JsonRenderer.render(diagnostics));
        }
        command.getOut().flush();
        return analysis.result().isAccepted() ? ExitCode.DONE : ExitCode.ERRORS;
    }
}
