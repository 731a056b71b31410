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
            description =
                    "What is to be done: remove, lock, unlock, assign, unassign, change (the role), transfer, grant,"
                            + " revoke, \"create role\", \"edit role\", \"delete role\", or one that the matrix declares.")
    private Optional<String> operation = Optional.empty();

    @Option(
            names = "--actor",
            paramLabel = "ROLE",
            description = "A role of who makes the change; several times where users may hold any roles.")
    private List<String> actor = new ArrayList<>();

    @Option(
            names = "--target",
            paramLabel = "ROLE",
            description = "A role that the other user holds now; several times where users may hold any roles. For"
                    + " \"edit role\" and \"delete role\": that role.")
    private List<String> target = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "NAME",
            description = "For change: the new role. For assign and unassign: the role that is given or taken. For"
                    + " transfer: the role handed over; or, as matrices say it, its receiver, with the role as"
                    + " --target. For grant and revoke: the row.")
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
            names = "--target-fact",
            paramLabel = "NAME=VALUE",
            split = ";",
            splitSynopsisLabel = "",
            description = "What is so of the other user; may be given several times.")
    private List<String> targetFacts = new ArrayList<>();

    boolean areGiven() {
        return Stream.of(operation, to, becoming).anyMatch(Optional::isPresent)
                || Stream.of(actor, target, holders, targetFacts).anyMatch(given -> !given.isEmpty())
                || self;
    }

    ChangeQuestion question(SituationOptions situation, boolean mayHoldNoRole, CommandLine command) {
        if (operation.isEmpty()) {
            throw new ParameterException(command, "what is to be changed? Add --change, such as --change remove");
        }
        if (actor.isEmpty() && !mayHoldNoRole) {
            throw new ParameterException(command, "who makes the change? Add --actor, such as --actor Administrator");
        }
        return new ChangeQuestion(
                word(operation),
                actor,
                target,
                word(to),
                word(becoming),
                selfWord(),
                holders,
                facts(situation),
                situation.permissions());
    }

    /** As a row of a file of such questions. */
    List<String> row(SituationOptions situation) {
        return List.of(
                word(operation),
                String.join(";", actor),
                String.join(";", target),
                word(to),
                word(becoming),
                selfWord(),
                String.join(";", holders),
                String.join(";", facts(situation)),
                String.join(";", situation.permissions()));
    }

    private List<String> facts(SituationOptions situation) {
        return Stream.concat(situation.facts().stream(), targetFacts.stream().map(fact -> "target." + fact.strip()))
                .toList();
    }

    private String selfWord() {
        return self ? "true" : "";
    }

    private static String word(Optional<String> option) {
        return option.map(String::strip).orElse("");
    }
}
