package dev.permatrix.cli;

import dev.permatrix.compiler.CompilerOptions;
import dev.permatrix.compiler.emission.GeneratedFile.Root;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes everything that can be made from matrices. */
@Command(
        name = "build",
        description = {
            "Writes Java into DIR/java, JUnit suites into DIR/test and pages for people into DIR/report.",
            "The variants of a matrix are made for the tests as well; --variant makes one of them in its place.",
            "A file is touched only where it changes; files of earlier runs that are no longer made are removed, and"
                    + " whatever else is in these folders is left alone."
        },
        footer = {
            "  permatrix build onepagecrm.matrix -o build",
            "  permatrix build matrices/*/*.matrix -o build --package com.example.permissions"
        })
final class BuildCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The matrix files.")
    private List<Path> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder to write into; made where it isn't there.")
    private Path output;

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            defaultValue = "",
            description = "The Java package above those of the matrices, such as com.example.permissions.")
    private String basePackage;

    @Mixin
    private VariantOption variant;

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        BasePackage.check(basePackage, command);
        Map<Root, Path> folders = new EnumMap<>(Root.class);
        for (Root root : Root.values()) {
            folders.put(root, output.resolve(folder(root)));
        }
        return Matrices.read(MatrixFiles.of(files), command)
                .map(matrices -> new OutputFolder(command)
                        .write(matrices, new CompilerOptions(basePackage, variant.of(matrices, command)), folders))
                .orElse(ExitCode.ERRORS);
    }

    private static String folder(Root root) {
        return switch (root) {
            case JAVA -> "java";
            case TEST -> "test";
            case REPORT -> "report";
        };
    }
}
