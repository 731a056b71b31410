package dev.permatrix.cli.question;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * May this actor change that user, or that role? In the words of whoever asks; what was left out is empty.
 *
 * @param actor the roles of who makes the change
 * @param target the roles that the other user holds now; for a change of a role: which
 * @param to the role that is given or taken; for a transfer: the role handed over; for a grant or a revocation: the row
 * @param becoming for a transfer: what the actor becomes
 * @param self whether the target is the actor: {@code true}, {@code yes}, {@code 1}, {@code x}, or the contrary
 * @param holders how many users hold a role before the change, as {@code Role=N}
 * @param facts of the actor and the account, as {@code name=value}; those of the target begin with {@code target.}
 * @param permissions for a grant or a revocation without {@code to}: its rows; else what the actor was granted, and
 *     behind {@code without} what was taken from the actor
 */
public record ChangeQuestion(
        String operation,
        List<String> actor,
        List<String> target,
        String to,
        String becoming,
        String self,
        List<String> holders,
        List<String> facts,
        List<String> permissions) {

    /** The columns of a file of such questions. */
    public static final List<String> COLUMNS =
            List.of("operation", "actor", "target", "to", "becoming", "self", "holders", "facts", "permissions");

    public ChangeQuestion {
        actor = List.copyOf(actor);
        target = List.copyOf(target);
        holders = List.copyOf(holders);
        facts = List.copyOf(facts);
        permissions = List.copyOf(permissions);
    }

    public static ChangeQuestion of(Fields fields) {
        return new ChangeQuestion(
                fields.value("operation").strip(),
                fields.list("actor"),
                fields.list("target"),
                fields.value("to").strip(),
                fields.value("becoming").strip(),
                fields.value("self").strip(),
                fields.list("holders"),
                fields.list("facts"),
                fields.list("permissions"));
    }

    /** For readers: {@code Account owner: transfer Account owner to User becoming Administrator}. */
    public String words() {
        String whom = self.isEmpty() ? String.join(";", target) : "self";
        String change = parts(whom).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return (actor.isEmpty() ? "no role" : String.join(";", actor)) + ": "
                + Stream.of(Stream.of(change), permissions.stream(), holders.stream(), facts.stream())
                        .flatMap(parts -> parts)
                        .collect(Collectors.joining(", "));
    }

    /** What is assigned stands in front of whom it is assigned to, as in a rule. */
    private Stream<String> parts(String whom) {
        return switch (operation) {
            case "assign" -> Stream.of(operation, to, after("to", whom));
            case "unassign" -> Stream.of(operation, to, after("from", whom));
            default -> Stream.of(operation, whom, after("to", to), after("becoming", becoming));
        };
    }

    private static String after(String word, String name) {
        return name.isEmpty() ? "" : word + " " + name;
    }
}
