package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.table.DecisionTable;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One thing wrong in a table.
 *
 * @param name what is wrong
 * @param subject what must be noticed to be wrong: the id of a permission, or a method of {@code UserChanges}; {@link
 *     #ANY} where it may be noticed anywhere. A table can be wrong in several subjects at once, and each is noticed by
 *     tests of its own
 * @param touched other subjects whose answers change with it, such as permissions that need this one
 * @param fate what is known of it before any Java is made
 * @param change makes a table wrong in this
 */
record Mutant(String name, String subject, Set<String> touched, Fate fate, UnaryOperator<DecisionTable> change) {

    /** Of mutants that are tried alone, and may be noticed by any test. */
    static final String ANY = "*";

    Mutant {
        touched = Set.copyOf(touched);
    }

    /** What is known of a mutant before any Java is made. */
    enum Fate {
        /** Some decision or reason differs in a situation that can be: a suite must fail. */
        TO_BE_NOTICED,
        /** No decision and no reason differs in any situation that can be: compared one by one. */
        EQUIVALENT,
        /** A request that rests on something else than a cell: the emitter throws. */
        TO_BE_REFUSED,
        /** An answer that no table holds, such as a request for what was granted: the emitter writes the right one. */
        RIGHT_ANYWAY
    }
}
