package dev.permatrix.cli;

import dev.permatrix.cli.question.ChangeQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of one question about a change. */
final class ChangeOptions {

    @Option(
            names = "--change",
            paramLabel = "OPERATION",
            description = "What is to be changed: remove, lock, unlock, change (the role), transfer, grant or revoke.")
    private Optional<String> operation = Optional.empty();

    @Option(names = "--actor", paramLabel = "ROLE", description = "The role of who makes the change.")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--target", paramLabel = "ROLE", description = "The role that the other user holds now.")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "NAME",
            description = "For change: the new role. For transfer: the role handed over; or, as matrices say it, its"
                    + " receiver, with the role as --target. For grant and revoke: the row.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--becoming",
            paramLabel = "ROLE",
            description = "For transfer: what the actor becomes. May be left out where the rules leave one choice.")
    private Optional<String> becoming = Optional.empty();

    @Option(names = "--self", description = "The actor is the target too.")
    private boolean self;

    @Option(
            names = "--holders",
            paramLabel = "ROLE=N",
            split = ";",
            splitSynopsisLabel = "",
            description = "How many users hold a role before the change, actor and target included; may be given"
                    + " several times. Only needed where the answer hangs on it.")
    private List<String> holders = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "PERMISSION",
            description = "For grant and revoke: the row, unless --to names it. Else a row that the actor was granted;"
                    + " may be given several times.")
    private List<String> permissions = new ArrayList<>();

    boolean areGiven() {
        return Stream.of(operation, actor, target, to, becoming).anyMatch(Optional::isPresent)
                || self
                || !holders.isEmpty()
                || !permissions.isEmpty();
    }

    ChangeQuestion question(List<String> facts, CommandLine command) {
        if (operation.isEmpty()) {
            throw new ParameterException(command, "what is to be changed? Add --change, such as --change remove");
        }
        if (actor.isEmpty()) {
            throw new ParameterException(command, "who makes the change? Add --actor, such as --actor Administrator");
        }
        return new ChangeQuestion(
                word(operation),
                word(actor),
                word(target),
                word(to),
                word(becoming),
                selfWord(),
                holders,
                facts,
                permissions);
    }

    /** As a row of a file of such questions. */
    List<String> row(List<String> facts) {
        return List.of(
                word(operation),
                word(actor),
                word(target),
                word(to),
                word(becoming),
                selfWord(),
                String.join(";", holders),
                String.join(";", facts),
                String.join(";", permissions));
    }

    private String selfWord() {
        return self ? "true" : "";
    }

    private static String word(Optional<String> option) {
        return option.map(String::strip).orElse("");
    }
}
