package dev.permatrix.cli.name;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Domain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the name of a relation or a fact stands for: those of one name, each of another entity, or the one of users or
 * of the account.
 *
 * @param qualifier of what they are: the key of the first one's entity, {@code user} or {@code account}
 * @param attributes one or more
 */
public record Related(String qualifier, List<? extends Attribute> attributes) {

    public Related {
        attributes = List.copyOf(attributes);
    }

    /** The short name. */
    public String id() {
        return attributes.get(0).id();
    }

    /** Unmistakable among all: {@code user.licence}. */
    public String qualifiedName() {
        return qualifier + "." + id();
    }

    public boolean isYesNo() {
        return attributes.get(0).domain().isYesNo();
    }

    /** What can be written of it: {@code reach=own}, or {@code user_count=500} and other numbers. */
    public List<String> examples() {
        return attributes.stream()
                .flatMap(attribute -> values(attribute.domain()))
                .map(value -> id() + "=" + value)
                .distinct()
                .toList();
    }

    private static Stream<String> values(Domain domain) {
        return domain.match(
                yesNo -> Stream.of("yes", "no"),
                named -> named.values().stream(),
                numbers -> Stream.of(String.valueOf(numbers.least(numbers.size() - 1))));
    }

    /** The index of a value as written for one of these; empty where that one has no such value. */
    public static Optional<Integer> valueOf(Attribute attribute, String written) {
        String folded = NameForm.folded(written);
        String word = attribute.domain().isYesNo() ? NameForm.yesOrNo(folded) : folded.replace('-', '_');
        return attribute.domain().indexOf(word);
    }
}
