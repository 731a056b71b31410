package dev.permatrix.compiler.java;

import dev.permatrix.compiler.java.ValueTests.Test;
import dev.permatrix.dsl.model.Condition;
import java.util.List;
import java.util.stream.IntStream;

/** Conditions as their author put them together, in Java. */
final class ConditionExpressions {

    private final ValueTests values;
    private final Wording wording;

    ConditionExpressions(JavaTypes types, Wording wording) {
        this.values = new ValueTests(types);
        this.wording = wording;
    }

    Test of(Condition condition) {
        return test(condition, true);
    }

    /** @param wanted whether it shall hold, or shall not */
    private Test test(Condition condition, boolean wanted) {
        return condition.match(
                is -> values.of(is.attribute(), wording.valueOf(is.attribute()), wanted ? is.values() : others(is)),
                holds -> Test.of(wording.holds(holds, wanted)),
                not -> test(not.condition(), !wanted),
                all -> joined(all.conditions(), wanted, wanted ? Test.AND : Test.OR),
                any -> joined(any.conditions(), wanted, wanted ? Test.OR : Test.AND));
    }

    private Test joined(List<Condition> conditions, boolean wanted, String operator) {
        return Test.joined(conditions.stream().map(it -> test(it, wanted)).toList(), operator);
    }

    private static List<Integer> others(Condition.Is is) {
        return IntStream.range(0, is.attribute().domain().size())
                .filter(it -> !is.values().contains(it))
                .boxed()
                .toList();
    }
}
