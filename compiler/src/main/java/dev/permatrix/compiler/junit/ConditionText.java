package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Condition;
import java.util.List;
import java.util.stream.Collectors;

/** A condition as Java over a variable {@code asked}. */
final class ConditionText {

    private ConditionText() {}

    static String of(Condition condition) {
        return condition.match(
                related -> "asked.is(" + JavaText.literal(related.relation().id()) + ")",
                not -> "!" + nested(not.condition()),
                allOf -> joined(allOf.conditions(), " && "),
                anyOf -> joined(anyOf.conditions(), " || "));
    }

    private static String joined(List<Condition> conditions, String operator) {
        return conditions.stream().map(ConditionText::nested).collect(Collectors.joining(operator));
    }

    private static String nested(Condition condition) {
        String whole = "(" + of(condition) + ")";
        return condition.match(related -> of(condition), not -> of(condition), allOf -> whole, anyOf -> whole);
    }
}
