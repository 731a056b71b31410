package dev.permatrix.cli;

import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Reads matrices for the commands that go on with them. */
final class Matrices {

    private Matrices() {}

    /** Every matrix, and what there is to say of them is shown; empty where one has errors. */
    static Optional<List<VerifiedMatrix>> read(List<MatrixFile> files, CommandLine command) {
        Analysis analysis = Progress.of(command).of("reading " + names(files), () -> MatrixAnalyzer.analyze(files));
        show(analysis, command);
        return analysis.result().match((matrices, warnings) -> Optional.of(matrices), errors -> Optional.empty());
    }

    /** The matrix to ask, without a word on its warnings; empty where it has errors, which are shown. */
    static Optional<VerifiedMatrix> toAsk(MatrixFile file, CommandLine command) {
        Analysis analysis = MatrixAnalyzer.analyzeToAsk(List.of(file));
        return analysis.result().match((matrices, warnings) -> Optional.of(matrices.get(0)), errors -> {
            show(analysis, command);
            return Optional.empty();
        });
    }

    private static String names(List<MatrixFile> files) {
        return files.size() == 1 ? files.get(0).shownName() : files.size() + " matrices";
    }

    private static void show(Analysis analysis, CommandLine command) {
        command.getErr()
                .print(Terminal.of(command)
                        .diagnostics(analysis, analysis.result().diagnostics()));
        command.getErr().flush();
    }
}
