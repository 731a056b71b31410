package dev.permatrix.cli;

import dev.permatrix.compiler.output.TextFile;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.MatrixRewriter;
import dev.permatrix.dsl.Rewriting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays matrix files out. */
@Command(
        name = "fmt",
        description = {
            "Lays matrix files out: aligns the columns of tables, indents lines by two blanks, and writes the marks of"
                    + " restrictions, such as [a], into the cells that they narrow.",
            "Words, comments and blank lines stay as they are. A file with errors is left alone."
        },
        footer = {"  permatrix fmt onepagecrm.matrix", "  permatrix fmt --check matrices/*/*.matrix"})
final class FmtCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The matrix files.")
    private List<Path> files;

    @Option(names = "--check", description = "Write nothing; the exit code is 1 if a file would change.")
    private boolean check;

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    /** What became of a file. */
    private enum Layout {
        UNCHANGED("unchanged"),
        FORMATTED("formatted"),
        WOULD_CHANGE("not laid out"),
        LEFT_ALONE("left alone");

        private final String word;

        Layout(String word) {
            this.word = word;
        }
    }

    @Override
    public Integer call() {
        files.stream()
                .map(Path::toString)
                .filter(MatrixRewriter::isYaml)
                .findFirst()
                .ifPresent(it -> {
                    throw new ParameterException(
                            spec.commandLine(), "fmt lays out .matrix files, and " + it + " is YAML");
                });
        boolean good = true;
        for (MatrixFile file : MatrixFiles.of(files)) {
            Layout layout = layOut(file);
            spec.commandLine().getOut().print(layout.word + " " + file.path() + "\n");
            good &= layout == Layout.UNCHANGED || layout == Layout.FORMATTED;
        }
        spec.commandLine().getOut().flush();
        return good ? ExitCode.DONE : ExitCode.ERRORS;
    }

    private Layout layOut(MatrixFile file) {
        Rewriting formatted = MatrixRewriter.format(file);
        Terminal terminal = Terminal.of(spec.commandLine());
        return formatted.text().match((text, warnings) -> replace(file, text), errors -> {
            spec.commandLine().getErr().print(terminal.diagnostics(formatted.sources(), errors));
            spec.commandLine().getErr().flush();
            return Layout.LEFT_ALONE;
        });
    }

    private Layout replace(MatrixFile file, String formatted) {
        String before = read(file.path());
        String after = asBefore(formatted, before);
        if (after.equals(before)) {
            return Layout.UNCHANGED;
        }
        return check ? Layout.WOULD_CHANGE : write(file, after);
    }

    private Layout write(MatrixFile file, String text) {
        return TextFile.write(file.path(), text).match((path, warnings) -> Layout.FORMATTED, errors -> {
            spec.commandLine().getErr().print(Terminal.of(spec.commandLine()).diagnostics(errors));
            spec.commandLine().getErr().flush();
            return Layout.LEFT_ALONE;
        });
    }

    /** With the line ends and the byte order mark that the file had. */
    private static String asBefore(String text, String before) {
        String ends = before.contains("\r\n") ? text.replace("\n", "\r\n") : text;
        return before.startsWith("\uFEFF") ? "\uFEFF" + ends : ends;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
