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

        <R> R match(Function<Stated, R> stated, Function<TargetCell, R> targetCell, Function<GrantedRow, R> grantedRow);
    }

    /** A rule, a protection, or a declaration that it follows from. */
    public record Stated(Reason reason) implements ChangeBasis {
        @Override
        public <R> R match(
                Function<Stated, R> stated, Function<TargetCell, R> targetCell, Function<GrantedRow, R> grantedRow) {
            return stated.apply(this);
        }
    }

    /**
     * The target's cell of the row that is granted or revoked, with these words behind it.
     *
     * @param offering whether it is the first that offers it; otherwise it is the first of all
     */
    public record TargetCell(String words, boolean offering) implements ChangeBasis {
        @Override
        public <R> R match(
                Function<Stated, R> stated, Function<TargetCell, R> targetCell, Function<GrantedRow, R> grantedRow) {
            return targetCell.apply(this);
        }
    }

    /** The row that is granted or revoked, with these words behind its label. */
    public record GrantedRow(String words) implements ChangeBasis {
        @Override
        public <R> R match(
                Function<Stated, R> stated, Function<TargetCell, R> targetCell, Function<GrantedRow, R> grantedRow) {
            return grantedRow.apply(this);
        }
    }
}
