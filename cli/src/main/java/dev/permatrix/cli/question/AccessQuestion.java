package dev.permatrix.cli.question;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * May a user with these roles do this? In the words of whoever asks.
 *
 * @param roles those that the user holds; one that is worked out may be named too
 * @param relations those that hold, and values, as {@code name=value}
 * @param facts as {@code name=value}; a name alone says yes
 * @param grant of the permission that is asked: empty, {@code granted} or {@code withdrawn}
 * @param with other permissions that the user was granted; behind {@code without}, those taken away
 */
public record AccessQuestion(
        List<String> roles,
        String permission,
        List<String> relations,
        List<String> facts,
        String grant,
        List<String> with) {

    /** The columns of a file of such questions. */
    public static final List<String> COLUMNS = List.of("roles", "permission", "relations", "facts", "grant");

    public AccessQuestion {
        roles = List.copyOf(roles);
        relations = List.copyOf(relations);
        facts = List.copyOf(facts);
        with = List.copyOf(with);
    }

    public static AccessQuestion of(Fields fields) {
        return new AccessQuestion(
                fields.list("roles"),
                fields.value("permission").strip(),
                fields.list("relations"),
                fields.list("facts"),
                fields.value("grant").strip(),
                List.of());
    }

    /** For readers: {@code Focused User: View contacts, owner, granted}. */
    public String words() {
        Stream<String> others = with.stream().map(it -> it.startsWith(GrantReader.WITHOUT) ? it : "with " + it);
        return (roles.isEmpty() ? "no role" : String.join(";", roles)) + ": "
                + Stream.of(Stream.of(permission), relations.stream(), facts.stream(), Stream.of(grant), others)
                        .flatMap(parts -> parts)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }
}
