package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.table.DecisionTable;
import java.util.function.UnaryOperator;

/**
 * One thing wrong in a table.
 *
 * @param name what is wrong
 * @param subject what must be noticed to be wrong: the id of a permission, or an operation. A table can be wrong in several
 *     subjects at once, and each is noticed by tests of its own
 * @param fate what is known of it before any Java is made
 * @param change makes a table wrong in this
 */
record Mutant(String name, String subject, Fate fate, UnaryOperator<DecisionTable> change) {

    /** What is known of a mutant before any Java is made. */
    enum Fate {
        /** Some decision or reason differs in a situation that can be: a suite must fail. */
        TO_BE_NOTICED,
        /** No decision and no reason differs in any situation that can be: compared one by one. */
        EQUIVALENT,
        /** A request that rests on something else than a cell: the emitter throws. */
        TO_BE_REFUSED,
        /** A request that rests on a granted cell: the emitter writes the cell's own reason all the same, which is right. */
        RIGHT_ANYWAY
    }
}
