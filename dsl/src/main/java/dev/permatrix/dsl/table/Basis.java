package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.TableNote;
import java.util.function.Function;

/** Which declaration an answer rests on; the cell itself is not named, so that equal cells share a verdict. */
public sealed interface Basis {

    <R> R match(Function<OwnCell, R> ownCell, Function<OfNote, R> ofNote, Function<OfRestriction, R> ofRestriction);

    /** The reason that it gives in this cell. */
    default Reason reasonIn(Cell cell) {
        return match(
                it -> it.granted() ? cell.grantedReason() : cell.reason(),
                it -> it.note().reason(),
                it -> it.restriction().reason());
    }

    /** The cell, and whether a grant made the difference. */
    record OwnCell(boolean granted) implements Basis {
        @Override
        public <R> R match(
                Function<OwnCell, R> ownCell, Function<OfNote, R> ofNote, Function<OfRestriction, R> ofRestriction) {
            return ownCell.apply(this);
        }
    }

    /** A note that narrows or widens the cell. */
    record OfNote(TableNote note) implements Basis {
        @Override
        public <R> R match(
                Function<OwnCell, R> ownCell, Function<OfNote, R> ofNote, Function<OfRestriction, R> ofRestriction) {
            return ofNote.apply(this);
        }
    }

    /** A restriction that binds the role. */
    record OfRestriction(Restriction restriction) implements Basis {
        @Override
        public <R> R match(
                Function<OwnCell, R> ownCell, Function<OfNote, R> ofNote, Function<OfRestriction, R> ofRestriction) {
            return ofRestriction.apply(this);
        }
    }
}
