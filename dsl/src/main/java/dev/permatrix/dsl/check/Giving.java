package dev.permatrix.dsl.check;

import dev.permatrix.dsl.model.Cell;

/** Whether there is anything to take away from a cell. */
final class Giving {

    private Giving() {}

    /** Whether it gives something under some condition, once it is granted, or when somebody decides it. */
    static boolean something(Cell cell) {
        boolean widened = cell.widening().findAny().isPresent();
        return widened
                || cell.choice()
                        .effects()
                        .anyMatch(effect -> effect.match(
                                allow -> true,
                                deny -> false,
                                forbid -> false,
                                onRequest -> true,
                                untilWithdrawn -> true,
                                undecided -> true));
    }
}
