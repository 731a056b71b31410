package dev.permatrix.cli;

import dev.permatrix.compiler.output.TextFile;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.MatrixRewriter;
import dev.permatrix.dsl.Rewriting;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a matrix in the other form. */
@Command(
        name = "convert",
        description = {
            "Writes a matrix as YAML, or a matrix in YAML as a .matrix file: the names say which. Both forms say the same.",
            "Comments are left out, and the lines in which they stand are listed. A file that is there is overwritten only"
                    + " with --force."
        },
        footer = {
            "  permatrix convert shop.matrix -o shop.matrix.yaml",
            "  permatrix convert shop.matrix.yaml -o shop.matrix --force"
        })
final class ConvertCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The matrix, or the matrix in YAML.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write: it ends in .matrix, .yaml or .yml.")
    private Path output;

    @Option(names = "--force", description = "Overwrite the file to write.")
    private boolean force;

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        check();
        MatrixFile matrix = MatrixFiles.of(file);
        Rewriting converted = MatrixRewriter.convert(matrix, isYaml(output));
        Terminal terminal = Terminal.of(spec.commandLine());
        return converted.text().match((text, warnings) -> write(text, converted.leftOut()), errors -> {
            say(terminal.diagnostics(converted.sources(), errors));
            return ExitCode.ERRORS;
        });
    }

    private void check() {
        if (!isYaml(output) && !output.toString().endsWith(".matrix")) {
            throw usage("-o names a file that ends in .matrix, .yaml or .yml, not " + output);
        }
        if (isYaml(file) == isYaml(output)) {
            String form = isYaml(file) ? "YAML" : "no YAML";
            throw usage(file + " and " + output + " are both " + form + ": -o names a file of the other form");
        }
        Optional<Path> folder = Optional.ofNullable(output.toAbsolutePath().getParent());
        if (folder.filter(Files::isDirectory).isEmpty()) {
            throw usage("there is no folder for " + output + ": make it first");
        }
        if (Files.exists(output) && !force) {
            throw usage(output + " is there already: give another name, or --force to overwrite it");
        }
    }

    private int write(String text, List<Integer> comments) {
        return TextFile.write(output, text).match((path, warnings) -> done(comments), this::failed);
    }

    private int done(List<Integer> comments) {
        PrintWriter out = spec.commandLine().getOut();
        out.print("written   " + output + "\n");
        out.flush();
        if (!comments.isEmpty()) {
            String lines = comments.stream().map(String::valueOf).collect(Collectors.joining(", "));
            say("comments are left out: " + file + ", " + (comments.size() == 1 ? "line " : "lines ") + lines + "\n");
        }
        if (!folder(file).equals(folder(output))) {
            say("the names of other files in it are looked for in the folder of " + output + " now\n");
        }
        return ExitCode.DONE;
    }

    private int failed(List<Diagnostic> errors) {
        say(Terminal.of(spec.commandLine()).diagnostics(errors));
        return ExitCode.ERRORS;
    }

    private void say(String text) {
        spec.commandLine().getErr().print(text);
        spec.commandLine().getErr().flush();
    }

    private static Optional<Path> folder(Path path) {
        return Optional.ofNullable(path.toAbsolutePath().normalize().getParent());
    }

    private static boolean isYaml(Path path) {
        return MatrixRewriter.isYaml(path.toString());
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
