package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Condition;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is left of a cell when another one speaks in its place: a cell of fewer situations, or none. */
final class Remainder {

    private Remainder() {}

    static Optional<Cell> of(Cell cell, Optional<Condition> taken) {
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        if (cell.when().isEmpty()) {
            return Optional.of(when(cell, not(taken.get())));
        }
        if (cell.when().get() instanceof Condition.Is one
                && taken.get() instanceof Condition.Is other
                && one.attribute().equals(other.attribute())) {
            List<Integer> left = one.values().stream()
                    .filter(value -> !other.values().contains(value))
                    .toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(when(cell, new Condition.Is(one.attribute(), left)));
        }
        return Optional.of(when(cell, new Condition.AllOf(List.of(cell.when().get(), not(taken.get())))));
    }

    private static Condition not(Condition condition) {
        if (condition instanceof Condition.Is is) {
            List<Integer> others = IntStream.range(0, is.attribute().domain().size())
                    .boxed()
                    .filter(value -> !is.values().contains(value))
                    .toList();
            return new Condition.Is(is.attribute(), others);
        }
        return new Condition.Not(condition);
    }

    private static Cell when(Cell cell, Condition when) {
        return new Cell(
                cell.role(),
                cell.permission(),
                Optional.of(when),
                cell.choice(),
                cell.symbol(),
                cell.notes(),
                cell.rowLabel(),
                cell.like(),
                cell.trace(),
                cell.span());
    }
}
