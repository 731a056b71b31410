package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What suites call relations and facts, and their values: {@code contact.owner}, {@code licence} of the user, {@code
 * account.tier}. No two are called alike, and none holds a space.
 */
final class FactNames {

    private final Map<Attribute, String> names = new HashMap<>();
    private final List<Attribute> all = new ArrayList<>();

    FactNames(PermissionModel model) {
        for (Entity entity : model.entities()) {
            entity.attributes().forEach(it -> put(it, entity.key() + "." + it.id()));
        }
        for (Fact fact : model.facts()) {
            put(fact, fact.of() == Fact.Of.ACCOUNT ? "account." + fact.id() : fact.id());
        }
    }

    private void put(Attribute attribute, String name) {
        names.put(attribute, name);
        all.add(attribute);
    }

    /** Of records, of users, of the account. */
    List<Attribute> all() {
        return List.copyOf(all);
    }

    String of(Attribute attribute) {
        return names.get(attribute);
    }

    /** A value in one word: {@code yes}, {@code valid}, {@code 500-2147483647}. */
    static String word(Attribute attribute, int value) {
        return attribute
                .domain()
                .match(yesNo -> yesNo.word(value), named -> named.word(value), numbers -> range(numbers, value));
    }

    private static String range(Domain.Numbers numbers, int value) {
        OptionalInt greatest = numbers.greatest(value);
        return numbers.least(value) + "-" + greatest.orElse(Integer.MAX_VALUE);
    }

    /** Every one with all its values, a line each. */
    String text() {
        AlignedText text = new AlignedText();
        for (Attribute attribute : all) {
            String values = IntStream.range(0, attribute.domain().size())
                    .mapToObj(value -> word(attribute, value))
                    .collect(Collectors.joining(" "));
            text.row(List.of(of(attribute), values));
        }
        return text.toString();
    }
}
