package dev.permatrix.dsl.format;

import dev.permatrix.dsl.syntax.ConditionSyntax;
import dev.permatrix.dsl.syntax.ConditionSyntax.Compared;
import dev.permatrix.dsl.syntax.ConditionSyntax.Not;
import dev.permatrix.dsl.syntax.Spelling;
import java.util.ArrayList;
import java.util.List;

/** Conditions in the words of the language, with no more parentheses than it takes to read them in one way. */
public final class ConditionText {

    private ConditionText() {}

    public static String of(ConditionSyntax condition) {
        return condition.match(
                named -> Spelling.of(named.name()),
                ConditionText::compared,
                holds -> (holds.only() ? "holds only " : "holds ") + Spelling.of(holds.role()),
                not -> "not " + atom(not.condition()),
                all -> list(all.conditions(), " and "),
                any -> list(any.conditions(), " or "));
    }

    private static String compared(Compared compared) {
        String how = switch (compared.comparison()) {
            case IS -> "is";
            case IS_NOT -> "is not";
            case AT_LEAST -> "at least";
            case AT_MOST -> "at most";
            case MORE_THAN -> "more than";
            case LESS_THAN -> "less than";
        };
        return Spelling.of(compared.name()) + " " + how + " " + Spelling.of(compared.value());
    }

    /** A {@code not} in front of a part without one could speak of both. */
    private static String list(List<ConditionSyntax> parts, String word) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean unclear = parts.get(i) instanceof Not
                    && parts.subList(i, parts.size()).stream().anyMatch(it -> !(it instanceof Not));
            texts.add(unclear ? "(" + of(parts.get(i)) + ")" : atom(parts.get(i)));
        }
        return String.join(word, texts);
    }

    private static String atom(ConditionSyntax condition) {
        boolean list = condition.match(
                named -> false, compared -> false, holds -> false, not -> false, all -> true, any -> true);
        return list ? "(" + of(condition) + ")" : of(condition);
    }
}
