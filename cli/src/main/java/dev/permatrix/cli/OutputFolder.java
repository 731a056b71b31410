package dev.permatrix.cli;

import dev.permatrix.compiler.CompilerOptions;
import dev.permatrix.compiler.MatrixCompiler;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.GeneratedFile.Root;
import dev.permatrix.compiler.output.OutputDirectory;
import dev.permatrix.compiler.output.WriteReport;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.TextRenderer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Compiles matrices into folders and says what became of each file. */
final class OutputFolder {

    private final CommandLine command;

    OutputFolder(CommandLine command) {
        this.command = command;
    }

    /**
     * Makes each folder hold its kind of files.
     *
     * @return the exit code
     */
    int write(List<VerifiedMatrix> matrices, CompilerOptions options, Map<Root, Path> folders) {
        Checked<List<GeneratedFile>> compiled = Progress.of(command)
                .of("making the files", () -> MatrixCompiler.compile(matrices, options, folders.keySet()));
        show(matrices, compiled.diagnostics());
        if (!compiled.isAccepted()) {
            return ExitCode.ERRORS;
        }
        List<GeneratedFile> files = compiled.orElseThrow();
        boolean done = true;
        for (Map.Entry<Root, Path> folder : folders.entrySet()) {
            List<GeneratedFile> ofFolder = files.stream()
                    .filter(file -> file.root() == folder.getKey())
                    .toList();
            Checked<WriteReport> written = OutputDirectory.at(folder.getValue()).write(ofFolder);
            show(matrices, written.diagnostics());
            tell(folder.getValue(), written);
            done &= written.isAccepted();
        }
        command.getOut().flush();
        return done ? ExitCode.DONE : ExitCode.ERRORS;
    }

    private void tell(Path folder, Checked<WriteReport> written) {
        PrintWriter out = command.getOut();
        if (written.isAccepted()) {
            WriteReport report = written.orElseThrow();
            report.written().forEach(file -> out.println("written   " + folder.resolve(file)));
            report.removed().forEach(file -> out.println("removed   " + folder.resolve(file)));
            report.unchanged().forEach(file -> out.println("unchanged " + folder.resolve(file)));
        }
    }

    /** Says what was said of matrices, or of other files. */
    void show(List<VerifiedMatrix> matrices, List<Diagnostic> diagnostics) {
        TextRenderer renderer = TextRenderer.colored(
                file -> matrices.stream()
                        .map(matrix -> matrix.model().source())
                        .filter(source -> source.name().equals(file))
                        .findFirst(),
                command.getColorScheme().ansi().enabled());
        command.getErr().print(renderer.render(diagnostics));
        command.getErr().flush();
    }
}
