package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import java.util.function.Function;

/**
 * One clause of an operation: the first that applies decides.
 *
 * @param open whether it denies only because the document leaves it open
 */
public record ChangeClause(ChangeGuard guard, Outcome outcome, boolean open, ChangeBasis basis) {

    /** Which declaration a clause rests on. */
    public sealed interface ChangeBasis {

        <R> R match(Function<Stated, R> stated, Function<TargetCell, R> targetCell);
    }

    /** A rule, a protection, or a declaration that it follows from. */
    public record Stated(Reason reason) implements ChangeBasis {
        @Override
        public <R> R match(Function<Stated, R> stated, Function<TargetCell, R> targetCell) {
            return stated.apply(this);
        }
    }

    /** The target's cell of the row that is granted or revoked, with these words behind it; empty words add nothing. */
    public record TargetCell(String words) implements ChangeBasis {
        @Override
        public <R> R match(Function<Stated, R> stated, Function<TargetCell, R> targetCell) {
            return targetCell.apply(this);
        }
    }
}
