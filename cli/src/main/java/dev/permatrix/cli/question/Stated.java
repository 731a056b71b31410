package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.Attribute;
import java.util.Map;
import java.util.Optional;

/**
 * What a question states of a record, a user and the account.
 *
 * @param values the index of the value of each attribute that is stated
 * @param wrong what was written of an attribute that has no such value, though another of its name has
 */
record Stated(Map<Attribute, Integer> values, Map<Attribute, String> wrong) {

    Stated {
        values = Map.copyOf(values);
        wrong = Map.copyOf(wrong);
    }

    Optional<Integer> of(Attribute attribute) {
        return Optional.ofNullable(values.get(attribute));
    }
}
