package dev.permatrix.cli;

import dev.permatrix.cli.answer.AnswerPrinter;
import dev.permatrix.cli.answer.Answered;
import dev.permatrix.cli.answer.QuestionFile;
import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.question.AccessQuestion;
import dev.permatrix.cli.question.ChangeQuestion;
import dev.permatrix.cli.question.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers questions about one matrix. */
@Command(
        name = "decide",
        customSynopsis = {
            "permatrix decide FILE --role ROLE --permission PERMISSION [--relation RELATION]... [--granted]",
            "permatrix decide FILE --change OPERATION --actor ROLE [--target ROLE] [--to NAME] [--self]...",
            "permatrix decide FILE --queries CSV",
            "permatrix decide FILE --changes CSV"
        },
        description = {
            "Answers who may do what, and who may change whom: ALLOW, DENY or REQUESTABLE, and the lines of the matrix"
                    + " that decided it. DIFFERS is the answer where a row covers several permissions that have"
                    + " different ones; ERROR, where the question can't be answered.",
            "Names are understood whatever their case, white space, and shapes of quotes and dashes.",
            "",
            "--queries takes a CSV file with the header roles,permission,relations,facts,grant; --changes one with"
                    + " operation,actor,target,to,becoming,self,holders,facts,permissions. Lists are separated by `;`,"
                    + " facts are name=value, holders Role=N, grant is empty, granted or withdrawn, self is empty or"
                    + " true. Columns may come in any order; those that are empty may be missing; others are carried"
                    + " along. The answer is the file with the columns decision and reasons behind its own."
        },
        footer = {
            "  permatrix decide crm.matrix --role \"Focused User\" --permission \"View contacts\" --relation owner",
            "  permatrix decide crm.matrix --change remove --actor Administrator --target \"Account owner\"",
            "  permatrix decide crm.matrix --queries questions.csv > answers.csv"
        })
final class DecideCommand implements Callable<Integer> {

    private static final List<String> NEEDED_TO_ASK = List.of("roles", "permission");
    private static final List<String> NEEDED_TO_CHANGE = List.of("operation", "actor");
    private static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(paramLabel = "FILE", description = "The matrix file.")
    private Path file;

    @ArgGroup(validate = false, heading = "%nOne question:%n", order = 1)
    private AccessOptions access = new AccessOptions();

    @ArgGroup(validate = false, heading = "%nOne change:%n", order = 2)
    private ChangeOptions change = new ChangeOptions();

    @ArgGroup(validate = false, heading = "%nMany at once:%n", order = 3)
    private FileOptions many = new FileOptions();

    /** The options that name files. */
    static final class FileOptions {
        @Option(names = "--queries", paramLabel = "CSV", description = "Questions; - reads the standard input.")
        private Optional<Path> queries = Optional.empty();

        @Option(names = "--changes", paramLabel = "CSV", description = "Changes; - reads the standard input.")
        private Optional<Path> changes = Optional.empty();
    }

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            split = ";",
            splitSynopsisLabel = "",
            description = "A fact of the question; owner=true says the same as --relation owner.")
    private List<String> facts = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default for one question), json or csv (default for many).")
    private Optional<AnswerFormat> format = Optional.empty();

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        checkOneIsAsked();
        return Matrices.toAsk(MatrixFiles.of(file), command())
                .map(Answerer::new)
                .map(this::answer)
                .orElse(ExitCode.ERRORS);
    }

    private void checkOneIsAsked() {
        long asked = Stream.of(access.areGiven(), change.areGiven(), many.queries.isPresent(), many.changes.isPresent())
                .filter(given -> given)
                .count();
        if (asked == 0) {
            throw usage("ask something: --role and --permission, or --change, or --queries or --changes with a file");
        }
        if (asked > 1) {
            throw usage("one thing at a time: --role and --permission, or --change with --actor, or --queries, or"
                    + " --changes");
        }
        if (!facts.isEmpty() && (many.queries.isPresent() || many.changes.isPresent())) {
            throw usage("--fact is for one question: write it into the column facts of the file");
        }
    }

    private int answer(Answerer answerer) {
        if (many.queries.isPresent()) {
            return answerAll(
                    many.queries.get(),
                    new QuestionFile(
                            AccessQuestion.COLUMNS, NEEDED_TO_ASK, it -> answerer.answer(AccessQuestion.of(it))));
        }
        if (many.changes.isPresent()) {
            return answerAll(
                    many.changes.get(),
                    new QuestionFile(
                            ChangeQuestion.COLUMNS, NEEDED_TO_CHANGE, it -> answerer.answer(ChangeQuestion.of(it))));
        }
        if (access.areGiven()) {
            AccessQuestion question = access.question(facts, command());
            Reply reply = answerer.answer(question);
            return print(AccessQuestion.COLUMNS, Answered.alone(question.words(), access.row(facts), reply));
        }
        ChangeQuestion question = change.question(facts, command());
        Reply reply = answerer.answer(question);
        return print(ChangeQuestion.COLUMNS, Answered.alone(question.words(), change.row(facts), reply));
    }

    private int print(List<String> columns, Answered answered) {
        Reply reply = answered.reply();
        AnswerFormat chosen = format.orElse(AnswerFormat.TEXT);
        if (reply.isFaulty() && chosen == AnswerFormat.TEXT) {
            PrintWriter err = command().getErr();
            reply.match(it -> List.<String>of(), it -> List.<String>of(), Reply.Faulty::faults)
                    .forEach(fault -> err.println("error: " + fault));
            err.flush();
        } else {
            AnswerPrinter printer = chosen.forOne(command().getOut(), Terminal.of(command()));
            printer.begin(columns);
            printer.print(answered);
            printer.end();
        }
        return reply.isFaulty() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    private int answerAll(Path questions, QuestionFile reader) {
        Faults faults = new Faults();
        PrintWriter out = command().getOut();
        AnswerPrinter printer = format.orElse(AnswerFormat.CSV).forMany(out, Terminal.of(command()));
        try (InputStream in = open(questions)) {
            QuestionFile.Ending ending = reader.answer(in, printer, faults, out::checkError);
            faults.inOrder().forEach(fault -> command().getErr().println("error: " + questions + ": " + fault));
            command().getErr().flush();
            return switch (ending) {
                case ANSWERED -> ExitCode.DONE;
                case WITH_ERRORS -> ExitCode.ERRORS;
                case UNREADABLE -> ExitCode.USAGE;
                case ABANDONED -> ExitCode.BROKEN_PIPE;
            };
        } catch (UncheckedIOException e) {
            throw usage("can't read " + questions + ": " + e.getCause().getMessage());
        } catch (IOException e) {
            throw usage("can't read " + questions + ": " + e.getMessage());
        }
    }

    private InputStream open(Path questions) throws IOException {
        if (questions.equals(STANDARD_INPUT)) {
            return System.in;
        }
        if (!Files.exists(questions)) {
            throw usage("there is no file " + questions + ": give the path of a CSV file, or - for the standard input");
        }
        if (Files.isDirectory(questions)) {
            throw usage("can't read " + questions + ": it is a folder; give the path of a CSV file");
        }
        return Files.newInputStream(questions);
    }

    private CommandLine command() {
        return spec.commandLine();
    }

    private ParameterException usage(String message) {
        return new ParameterException(command(), message);
    }
}
