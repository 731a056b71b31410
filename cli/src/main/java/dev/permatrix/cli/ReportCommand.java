package dev.permatrix.cli;

import dev.permatrix.compiler.CompilerOptions;
import dev.permatrix.compiler.emission.GeneratedFile.Root;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.results.TestReports;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diagnostic.Checked;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                    + " whatever else is in the folder is left alone.",
            "With --results a page tells what became of the generated tests: of each cell, promise, scenario and change."
        },
        footer = {
            "  permatrix report onepagecrm.matrix -o pages",
            "  permatrix report onepagecrm.matrix -o pages --format html,xlsx",
            "  permatrix report onepagecrm.matrix -o pages --results target/surefire-reports --package com.example"
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

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "A folder into which Surefire or Failsafe wrote test reports; may be given several times.")
    private List<Path> results = List.of();

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            defaultValue = "",
            description =
                    "The Java package above those of the matrices, as the tests were built; only --results needs it.")
    private String basePackage;

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
        BasePackage.check(basePackage, command);
        Set<ReportFormat> formats = format.chosen(command);
        return Matrices.read(MatrixFiles.of(files), command)
                .map(matrices -> write(matrices, formats, command))
                .orElse(ExitCode.ERRORS);
    }

    private int write(List<VerifiedMatrix> matrices, Set<ReportFormat> formats, CommandLine command) {
        OutputFolder folder = new OutputFolder(command);
        CompilerOptions options =
                new CompilerOptions(basePackage, variant.of(matrices, command), formats).telling(reports(folder));
        return folder.write(matrices, options, Map.of(Root.REPORT, output));
    }

    private Optional<TestReports> reports(OutputFolder folder) {
        if (results.isEmpty()) {
            return Optional.empty();
        }
        Checked<TestReports> reports = TestReports.read(results.stream()
                .distinct()
                .map(it -> new TestReports.Folder(it, MatrixFiles.shownName(it)))
                .toList());
        folder.show(List.of(), reports.diagnostics());
        return Optional.of(reports.orElseThrow().ofEveryMatrix());
    }
}
