package dev.permatrix.cli.question;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * May this actor change that user? In the words of whoever asks; what was left out is empty.
 *
 * @param target the role that the other user holds now
 * @param to for a change: the new role; for a transfer: the role handed over; for a grant or a revocation: the row
 * @param becoming for a transfer: what the actor becomes
 * @param self whether the target is the actor: {@code true}, {@code yes}, {@code 1}, {@code x}, or the contrary
 * @param holders how many users hold a role before the change, as {@code Role=N}
 * @param permissions for a grant or a revocation: its rows; else rows that the actor was granted
 */
public record ChangeQuestion(
        String operation,
        String actor,
        String target,
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
        holders = List.copyOf(holders);
        facts = List.copyOf(facts);
        permissions = List.copyOf(permissions);
    }

    public static ChangeQuestion of(Fields fields) {
        return new ChangeQuestion(
                fields.value("operation").strip(),
                fields.value("actor").strip(),
                fields.value("target").strip(),
                fields.value("to").strip(),
                fields.value("becoming").strip(),
                fields.value("self").strip(),
                fields.list("holders"),
                fields.list("facts"),
                fields.list("permissions"));
    }

    /** For readers: {@code Account owner: transfer Account owner to User becoming Administrator}. */
    public String words() {
        String whom = self.isEmpty() ? target : "self";
        String change = Stream.of(operation, whom, after("to", to), after("becoming", becoming))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return actor + ": "
                + Stream.of(Stream.of(change), permissions.stream(), holders.stream(), facts.stream())
                        .flatMap(parts -> parts)
                        .collect(Collectors.joining(", "));
    }

    private static String after(String word, String name) {
        return name.isEmpty() ? "" : word + " " + name;
    }
}
