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

    @Option(names = "--role", paramLabel = "ROLE", description = "The role that the user holds, by its label or id.")
    private List<String> roles = new ArrayList<>();

    @Option(
            names = "--permission",
            paramLabel = "PERMISSION",
            description = "What is to be done: the label or id of a row, or the id of a permission. The detail in"
                    + " parentheses may be left out.")
    private Optional<String> permission = Optional.empty();

    @Option(
            names = "--relation",
            paramLabel = "RELATION",
            split = ";",
            splitSynopsisLabel = "",
            description = "How the user stands to the record, such as owner; may be given several times. Those that"
                    + " aren't given don't hold.")
    private List<String> relations = new ArrayList<>();

    @Option(names = "--granted", description = "The user was granted it.")
    private boolean granted;

    @Option(names = "--withdrawn", description = "It was taken from the user again.")
    private boolean withdrawn;

    boolean areGiven() {
        return !roles.isEmpty() || permission.isPresent() || !relations.isEmpty() || granted || withdrawn;
    }

    AccessQuestion question(List<String> facts, CommandLine command) {
        if (roles.isEmpty()) {
            throw new ParameterException(command, "who asks? Add --role, such as --role User");
        }
        if (granted && withdrawn) {
            throw new ParameterException(command, "either --granted or --withdrawn: leave out one of the two");
        }
        String asked = permission.orElseThrow(() -> new ParameterException(
                command, "what is to be done? Add --permission, such as --permission \"Delete Deals\""));
        return new AccessQuestion(roles, asked.strip(), relations, facts, grantWord());
    }

    /** As a row of a file of such questions. */
    List<String> row(List<String> facts) {
        return List.of(
                String.join(";", roles),
                permission.orElse(""),
                String.join(";", relations),
                String.join(";", facts),
                grantWord());
    }

    private String grantWord() {
        return granted ? "granted" : withdrawn ? "withdrawn" : "";
    }
}
