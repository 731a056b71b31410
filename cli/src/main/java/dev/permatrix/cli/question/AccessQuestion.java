package dev.permatrix.cli.question;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * May a user of this role do this? In the words of whoever asks.
 *
 * @param relations those that hold; the others don't
 * @param facts as {@code name=value}
 * @param grant empty, {@code granted} or {@code withdrawn}
 */
public record AccessQuestion(
        List<String> roles, String permission, List<String> relations, List<String> facts, String grant) {

    /** The columns of a file of such questions. */
    public static final List<String> COLUMNS = List.of("roles", "permission", "relations", "facts", "grant");

    public AccessQuestion {
        roles = List.copyOf(roles);
        relations = List.copyOf(relations);
        facts = List.copyOf(facts);
    }

    public static AccessQuestion of(Fields fields) {
        return new AccessQuestion(
                fields.list("roles"),
                fields.value("permission").strip(),
                fields.list("relations"),
                fields.list("facts"),
                fields.value("grant").strip());
    }

    /** For readers: {@code Focused User: View contacts, owner, granted}. */
    public String words() {
        return String.join(";", roles) + ": "
                + Stream.of(Stream.of(permission), relations.stream(), facts.stream(), Stream.of(grant))
                        .flatMap(parts -> parts)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }
}
