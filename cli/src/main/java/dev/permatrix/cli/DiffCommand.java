package dev.permatrix.cli;

import dev.permatrix.cli.diff.JsonDiff;
import dev.permatrix.cli.diff.MarkdownDiff;
import dev.permatrix.cli.diff.TextDiff;
import dev.permatrix.cli.git.GitProblem;
import dev.permatrix.cli.git.GitRevision;
import dev.permatrix.compiler.MatrixCompiler;
import dev.permatrix.compiler.html.Comparison;
import dev.permatrix.compiler.html.Comparison.Compared;
import dev.permatrix.compiler.output.TextFile;
import dev.permatrix.compiler.words.ComparedWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diff.CircumstanceWords;
import dev.permatrix.dsl.diff.DiffReport;
import dev.permatrix.dsl.diff.MatrixDiff;
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
            "  permatrix diff --git main crm.matrix",
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

    @Option(
            names = "--git",
            paramLabel = "REV",
            description = "Compare the one file that is given with what it was at this commit, tag or branch.")
    private Optional<String> revision = Optional.empty();

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

    /**
     * One of the two to compare.
     *
     * @param name what people call the file
     */
    private record Side(String name, MatrixFile file, Optional<String> variant) {}

    /** The same read; where it is a variant, with its label. */
    private record Reading(String name, VerifiedMatrix matrix, Optional<String> variant) {

        Compared compared() {
            return new Compared(
                    name + variant.map(label -> ", \"" + label + "\"").orElse(""), matrix.table());
        }
    }

    @Override
    public Integer call() {
        MatrixFile file = MatrixFiles.of(old);
        if (revision.isPresent()) {
            return compareWith(revision.get(), file);
        }
        if (current.isEmpty() && oldVariant.isEmpty() && newVariant.isEmpty()) {
            throw wrong("say what to compare " + old
                    + " with: another file, --git with a revision, or --new-variant with one of its variants");
        }
        MatrixFile later = current.map(MatrixFiles::of).orElse(file);
        return compare(new Side(file.shownName(), file, oldVariant), later);
    }

    private int compareWith(String wanted, MatrixFile file) {
        if (current.isPresent()) {
            throw wrong("--git compares one file with what it was: leave out " + current.get());
        }
        try (GitRevision earlier = GitRevision.of(wanted, file.path())) {
            MatrixFile then = new MatrixFile(earlier.file(), earlier.name());
            return compare(new Side(file.shownName() + " at " + wanted, then, oldVariant), file);
        } catch (GitProblem e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int compare(Side earlier, MatrixFile later) {
        CommandLine command = spec.commandLine();
        Optional<Reading> before = read(earlier, Matrices.toAsk(earlier.file(), command));
        Optional<Reading> after = read(
                new Side(later.shownName(), later, newVariant),
                format == Format.HTML ? Matrices.toShow(later, command) : Matrices.toAsk(later, command));
        return before.flatMap(one -> after.map(other -> show(one, other))).orElse(ExitCode.USAGE);
    }

    private Optional<Reading> read(Side side, Optional<VerifiedMatrix> matrix) {
        return matrix.map(whole -> side.variant()
                .map(label -> Readings.variant(whole, label, spec.commandLine()))
                .map(it -> new Reading(
                        side.name(), it.matrix(), Optional.of(it.variant().label())))
                .orElseGet(() -> new Reading(side.name(), whole, Optional.empty())));
    }

    private MatrixDiff difference(Reading before, Reading after) {
        MatrixDiff diff =
                MatrixDiff.between(before.matrix().table(), after.matrix().table());
        boolean ofVariant = oldVariant.isPresent() || newVariant.isPresent();
        return ofVariant ? diff.withoutScenarios() : diff;
    }

    private int show(Reading before, Reading after) {
        MatrixDiff diff = difference(before, after);
        String text = switch (format) {
            case TEXT -> TextDiff.render(DiffReport.of(diff, CircumstanceWords.byName()));
            case MARKDOWN -> comment(diff);
            case HTML -> page(before, after, diff);
            case JSON -> JsonDiff.render(diff);
        };
        int code = diff.isSame() ? ExitCode.DONE : ExitCode.ERRORS;
        return output.map(file -> write(file, text, code)).orElseGet(() -> print(text, code));
    }

    private static String page(Reading before, Reading after, MatrixDiff diff) {
        Comparison comparison = new Comparison(diff, before.compared(), after.compared(), comment(diff));
        return MatrixCompiler.compare(after.matrix(), after.variant(), comparison);
    }

    /** In words: those who read it need not know the matrix. */
    private static String comment(MatrixDiff diff) {
        return MarkdownDiff.render(DiffReport.of(diff, new ComparedWords(diff, Texts.english(), true)));
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
