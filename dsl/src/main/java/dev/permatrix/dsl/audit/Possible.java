package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import java.util.Set;

/**
 * Whether a condition can hold for a person whose roles and facts are known, of some record. Parts of a condition that
 * look at one thing of the record are taken for independent, so it may say yes where the truth is no; never the reverse.
 */
record Possible(Set<Role> roles, Values values) {

    boolean canHold(Condition condition) {
        return condition.match(
                it -> isOpen(it) || it.holds(roles, values),
                it -> it.holds(roles, values),
                it -> canFail(it.condition()),
                it -> it.conditions().stream().allMatch(this::canHold),
                it -> it.conditions().stream().anyMatch(this::canHold));
    }

    boolean canFail(Condition condition) {
        return condition.match(
                it -> isOpen(it) || !it.holds(roles, values),
                it -> !it.holds(roles, values),
                it -> canHold(it.condition()),
                it -> it.conditions().stream().anyMatch(this::canFail),
                it -> it.conditions().stream().allMatch(this::canFail));
    }

    private static boolean isOpen(Condition.Is is) {
        return !(is.attribute() instanceof Fact fact) || fact.of() == Fact.Of.RECORD;
    }
}
