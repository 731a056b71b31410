package dev.permatrix.cli;

import dev.permatrix.compiler.CompilerOptions;
import dev.permatrix.compiler.emission.GeneratedFile.Root;
import dev.permatrix.compiler.emission.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the pages that people read. */
@Command(
        name = "report",
        description = {
            "Writes a page for people from each matrix into DIR, and index.html, which lists them; with --format as Markdown,"
                    + " CSV, XLSX or JSON too.",
            "A file is touched only where it changes; files of earlier runs that are no longer made are removed, and"
                    + " whatever else is in the folder is left alone."
        },
        footer = {
            "  permatrix report onepagecrm.matrix -o pages",
            "  permatrix report onepagecrm.matrix -o pages --format html,xlsx"
        })
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The matrix files.")
    private List<Path> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder to write into; made where it isn't there.")
    private Path output;

    @Mixin
    private VariantOption variant;

    @Mixin
    private FormatOption format;

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        Set<ReportFormat> formats = format.chosen(command);
        return Matrices.read(MatrixFiles.of(files), command)
                .map(matrices -> new OutputFolder(command)
                        .write(
                                matrices,
                                new CompilerOptions("", variant.of(matrices, command), formats),
                                Map.of(Root.REPORT, output)))
                .orElse(ExitCode.ERRORS);
    }
}
