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
import java.nio.file.Path;
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
            "permatrix decide FILE [--role ROLE]... --permission PERMISSION [--relation RELATION]... [--granted]",
            "permatrix decide FILE --change OPERATION [--actor ROLE]... [--target ROLE]... [--to NAME] [--self]",
            "permatrix decide FILE --queries CSV",
            "permatrix decide FILE --changes CSV"
        },
        description = {
            "Answers who may do what, and who may change whom: ALLOW, DENY or REQUESTABLE, and the lines of the matrix"
                    + " that decided it. DIFFERS is the answer where a row covers several permissions that have"
                    + " different ones; ERROR, where the question can't be answered.",
            "Names are understood whatever their case, white space, and shapes of quotes and dashes. What isn't stated"
                    + " and makes no difference may be left out; what makes one is asked for.",
            "",
            "--queries takes a CSV file with the header roles,permission,relations,facts,grant; --changes one with"
                    + " operation,actor,target,to,becoming,self,holders,facts,permissions. Lists are separated by `;`,"
                    + " facts are name=value, those of the target of a change target.name=value, holders Role=N, grant"
                    + " is empty, granted or withdrawn, self is empty or true. Columns may come in any order; those"
                    + " that are empty may be missing; others are carried along. The answer is the file with the"
                    + " columns decision and reasons behind its own."
        },
        footer = {
            "  permatrix decide crm.matrix --role \"Focused User\" --permission \"View contacts\" --relation owner",
            "  permatrix decide crm.matrix --change remove --actor Administrator --target \"Account owner\"",
            "  permatrix decide crm.matrix --queries questions.csv > answers.csv"
        })
final class DecideCommand implements Callable<Integer> {

    private static final List<String> NEEDED_TO_ASK = List.of("roles", "permission");
    private static final List<String> NEEDED_TO_CHANGE = List.of("operation", "actor");

    @Parameters(paramLabel = "FILE", description = "The matrix file.")
    private Path file;

    @ArgGroup(validate = false, heading = "%nOne question:%n", order = 1)
    private AccessOptions access = new AccessOptions();

    @ArgGroup(validate = false, heading = "%nOne change:%n", order = 2)
    private ChangeOptions change = new ChangeOptions();

    @ArgGroup(validate = false, heading = "%nWhat is so in it:%n", order = 3)
    private SituationOptions situation = new SituationOptions();

    @ArgGroup(validate = false, heading = "%nMany at once:%n", order = 4)
    private FileOptions many = new FileOptions();

    @Option(
            names = "--variant",
            paramLabel = "LABEL",
            description = "Ask this variant of the matrix, another reading of its document.")
    private Optional<String> variant = Optional.empty();

    @Option(
            names = "--explain",
            description = "Show also what every role and every rule said. For the formats text and json.")
    private boolean explaining;

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
        checkFormat();
        return Matrices.toAsk(MatrixFiles.of(file), command())
                .map(matrix -> Readings.of(matrix, variant, command()))
                .map(table -> answer(new Answerer(table, explaining)))
                .orElse(ExitCode.ERRORS);
    }

    private void checkOneIsAsked() {
        long asked = Stream.of(
                        access.areGiven(),
                        change.areGiven(),
                        many.queries().isPresent(),
                        many.changes().isPresent())
                .filter(given -> given)
                .count();
        if (asked == 0) {
            throw usage("ask something: --role and --permission, or --change, or --queries or --changes with a file");
        }
        if (asked > 1) {
            throw usage("one thing at a time: --role and --permission, or --change with --actor, or --queries, or"
                    + " --changes");
        }
        if (situation.areGiven() && many.areGiven()) {
            throw usage("--fact, --with and --without are for one question: write facts into the column facts of the"
                    + " file");
        }
    }

    private void checkFormat() {
        boolean csv = format.orElse(many.areGiven() ? AnswerFormat.CSV : AnswerFormat.TEXT) == AnswerFormat.CSV;
        if (csv && explaining) {
            throw usage("a CSV file has no column for what --explain tells: add --format text or --format json");
        }
        if (csv && access.areGiven() && !situation.permissions().isEmpty()) {
            throw usage("a CSV file of questions has no column for --with and --without: add --format text or --format"
                    + " json");
        }
    }

    private int answer(Answerer answerer) {
        if (many.queries().isPresent()) {
            return answerAll(
                    many.queries().get(),
                    new QuestionFile(
                            AccessQuestion.COLUMNS, NEEDED_TO_ASK, it -> answerer.answer(AccessQuestion.of(it))));
        }
        if (many.changes().isPresent()) {
            return answerAll(
                    many.changes().get(),
                    new QuestionFile(
                            ChangeQuestion.COLUMNS, NEEDED_TO_CHANGE, it -> answerer.answer(ChangeQuestion.of(it))));
        }
        if (access.areGiven()) {
            AccessQuestion question = access.question(situation, answerer.mayHoldNoRole(), command());
            Answered answered = Answered.alone(question.words(), access.row(situation), answerer.answer(question));
            return print(access.columns(situation), answered);
        }
        ChangeQuestion question = change.question(situation, answerer.mayHoldNoRole(), command());
        Answered answered = Answered.alone(question.words(), change.row(situation), answerer.answer(question));
        return print(ChangeQuestion.COLUMNS, answered);
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
        try (InputStream in = FileOptions.open(questions, command())) {
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

    private CommandLine command() {
        return spec.commandLine();
    }

    private ParameterException usage(String message) {
        return new ParameterException(command(), message);
    }
}
