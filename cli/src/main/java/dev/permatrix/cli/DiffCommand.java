package dev.permatrix.cli;

import dev.permatrix.cli.diff.JsonDiff;
import dev.permatrix.cli.diff.MarkdownDiff;
import dev.permatrix.cli.diff.TextDiff;
import dev.permatrix.compiler.MatrixCompiler;
import dev.permatrix.compiler.html.Comparison;
import dev.permatrix.compiler.html.Comparison.Compared;
import dev.permatrix.compiler.output.TextFile;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diff.DiffReport;
import dev.permatrix.dsl.diff.MatrixDiff;
import dev.permatrix.dsl.table.DecisionTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two matrices, or two readings of one. */
@Command(
        name = "diff",
        description = {
            "Says what changed in meaning from one matrix to another: who may do more or less than before, and when. Every"
                    + " situation is compared; other words, another order and another layout are no change.",
            "Roles, permissions, relations and facts are the same where their ids are. Give one file and a variant to"
                    + " compare the variant with its matrix."
        },
        footer = {
            "  permatrix diff old/crm.matrix crm.matrix",
            "  permatrix diff old/crm.matrix crm.matrix --format markdown -o comment.md",
            "  permatrix diff old/crm.matrix crm.matrix --format html -o diff.html",
            "  permatrix diff crm.matrix --new-variant \"Read strictly\""
        },
        exitCodeList = {
            "0:no change in meaning",
            "1:something changed, or could not be compared",
            "2:wrong options or arguments, or a matrix has errors",
            "70:a fault of Permatrix or of the machine",
            "141:nobody reads the output any more"
        })
final class DiffCommand implements Callable<Integer> {

    /** How the difference is shown. */
    enum Format {
        /** For a terminal. */
        TEXT,
        /** For a pull request. */
        MARKDOWN,
        /** A page. */
        HTML,
        /** In full, for programs. */
        JSON
    }

    @Parameters(index = "0", paramLabel = "OLD", description = "The matrix as it was.")
    private Path old;

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            arity = "0..1",
            description = "The matrix as it is; the same file where a variant is given.")
    private Optional<Path> current = Optional.empty();

    @Option(names = "--old-variant", paramLabel = "LABEL", description = "Take this variant of OLD.")
    private Optional<String> oldVariant = Optional.empty();

    @Option(names = "--new-variant", paramLabel = "LABEL", description = "Take this variant of NEW.")
    private Optional<String> newVariant = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (default), markdown (for a pull request), html (a page) or json (in full).")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; without it, the difference is printed.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (current.isEmpty() && oldVariant.isEmpty() && newVariant.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "say what to compare " + old + " with: another file, or --new-variant with one of its variants");
        }
        CommandLine command = spec.commandLine();
        MatrixFile earlier = MatrixFiles.of(old);
        MatrixFile later = MatrixFiles.of(current.orElse(old));
        Optional<VerifiedMatrix> before =
                Matrices.toAsk(earlier, command).map(it -> Readings.matrix(it, oldVariant, command));
        Optional<VerifiedMatrix> after = (format == Format.HTML
                        ? Matrices.toShow(later, command)
                        : Matrices.toAsk(later, command))
                .map(it -> Readings.matrix(it, newVariant, command));
        return before.flatMap(one -> after.map(other -> show(one, other))).orElse(ExitCode.USAGE);
    }

    private MatrixDiff compared(DecisionTable before, DecisionTable after) {
        MatrixDiff diff = MatrixDiff.between(before, after);
        boolean ofVariant = oldVariant.isPresent() || newVariant.isPresent();
        return ofVariant ? diff.withoutScenarios() : diff;
    }

    private int show(VerifiedMatrix before, VerifiedMatrix after) {
        MatrixDiff diff = compared(before.table(), after.table());
        String text = switch (format) {
            case TEXT -> TextDiff.render(DiffReport.of(diff));
            case MARKDOWN -> MarkdownDiff.render(DiffReport.of(diff));
            case HTML -> page(before, after, diff);
            case JSON -> JsonDiff.render(diff);
        };
        int code = diff.isSame() ? ExitCode.DONE : ExitCode.ERRORS;
        return output.map(file -> write(file, text, code)).orElseGet(() -> print(text, code));
    }

    private String page(VerifiedMatrix before, VerifiedMatrix after, MatrixDiff diff) {
        Comparison comparison = new Comparison(
                diff,
                new Compared(called(old, oldVariant), before.table()),
                new Compared(called(current.orElse(old), newVariant), after.table()),
                MarkdownDiff.render(DiffReport.of(diff)));
        return MatrixCompiler.compare(after, newVariant, comparison);
    }

    private static String called(Path file, Optional<String> variant) {
        return MatrixFiles.of(file).shownName()
                + variant.map(label -> ", \"" + label + "\"").orElse("");
    }

    private int print(String text, int code) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
        return code;
    }

    private int write(Path file, String text, int code) {
        return TextFile.write(file, text).match((path, warnings) -> print("written   " + file + "\n", code), errors -> {
            PrintWriter err = spec.commandLine().getErr();
            err.print(Terminal.of(spec.commandLine()).diagnostics(errors));
            err.flush();
            return ExitCode.USAGE;
        });
    }
}
