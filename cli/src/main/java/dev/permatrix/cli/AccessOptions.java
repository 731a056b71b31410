package dev.permatrix.cli;

import dev.permatrix.cli.question.AccessQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of one question about who may do what. */
final class AccessOptions {

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description =
                    "A role that the user holds, by its label or id; several times where users may hold any roles."
                            + " For one that is worked out, the facts are taken to be so that it is held.")
    private List<String> roles = new ArrayList<>();

    @Option(
            names = "--permission",
            paramLabel = "PERMISSION",
            description =
                    "What is to be done: the label or id of a row, or the id of a permission, such as contact.read"
                            + " or sign_in. The detail in parentheses may be left out.")
    private Optional<String> permission = Optional.empty();

    @Option(
            names = "--relation",
            paramLabel = "RELATION",
            split = ";",
            splitSynopsisLabel = "",
            description = "How the user stands to the record, such as owner or reach=own; may be given several times."
                    + " What holds or doesn't, and isn't given, doesn't.")
    private List<String> relations = new ArrayList<>();

    @Option(names = "--granted", description = "The user was granted it.")
    private boolean granted;

    @Option(names = "--withdrawn", description = "It was taken from the user.")
    private boolean withdrawn;

    boolean areGiven() {
        return !roles.isEmpty() || permission.isPresent() || !relations.isEmpty() || granted || withdrawn;
    }

    AccessQuestion question(SituationOptions situation, boolean mayHoldNoRole, CommandLine command) {
        if (roles.isEmpty() && !mayHoldNoRole) {
            throw new ParameterException(command, "who asks? Add --role, such as --role User");
        }
        if (granted && withdrawn) {
            throw new ParameterException(command, "either --granted or --withdrawn: leave out one of the two");
        }
        String asked = permission.orElseThrow(() -> new ParameterException(
                command, "what is to be done? Add --permission, such as --permission \"Delete Deals\""));
        return new AccessQuestion(
                roles, asked.strip(), relations, situation.facts(), grantWord(), situation.permissions());
    }

    /** The columns of {@link #row}: those of a file of such questions, and one for other permissions if there are any. */
    List<String> columns(SituationOptions situation) {
        List<String> columns = new ArrayList<>(AccessQuestion.COLUMNS);
        if (!situation.permissions().isEmpty()) {
            columns.add("with");
        }
        return columns;
    }

    /** As a row of a file of such questions. */
    List<String> row(SituationOptions situation) {
        List<String> row = new ArrayList<>(List.of(
                String.join(";", roles),
                permission.orElse(""),
                String.join(";", relations),
                String.join(";", situation.facts()),
                grantWord()));
        if (!situation.permissions().isEmpty()) {
            row.add(String.join(";", situation.permissions()));
        }
        return row;
    }

    private String grantWord() {
        return granted ? "granted" : withdrawn ? "withdrawn" : "";
    }
}
