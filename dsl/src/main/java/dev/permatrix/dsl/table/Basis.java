package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.List;
import java.util.function.Function;

/** Which declaration an answer rests on; the cell itself is not named, so that equal cells share a verdict. */
public sealed interface Basis {

    <R> R match(
            Function<OwnCell, R> ownCell,
            Function<OfNote, R> ofNote,
            Function<OfRestriction, R> ofRestriction,
            Function<NoCell, R> noCell);

    /** The reason that it gives where these cells are. */
    default Reason reasonIn(Role role, Permission permission, List<Cell> cells) {
        return match(
                it -> it.reasonIn(cells),
                it -> it.note().reason(),
                it -> it.restriction().reason(),
                it -> role.notApplicable(permission));
    }

    /**
     * A cell of the role and permission.
     *
     * @param part which of them, where its table has several key columns; else 0
     * @param standing what of the user's grants made the difference
     */
    record OwnCell(int part, Standing standing) implements Basis {
        private Reason reasonIn(List<Cell> cells) {
            Cell cell = cells.get(part);
            return switch (standing) {
                case NONE -> cell.reason();
                case GRANTED -> cell.grantedReason();
                case WITHDRAWN -> cell.withdrawnReason();
            };
        }

        @Override
        public <R> R match(
                Function<OwnCell, R> ownCell,
                Function<OfNote, R> ofNote,
                Function<OfRestriction, R> ofRestriction,
                Function<NoCell, R> noCell) {
            return ownCell.apply(this);
        }
    }

    /** A note that narrows or widens the cell. */
    record OfNote(TableNote note) implements Basis {
        @Override
        public <R> R match(
                Function<OwnCell, R> ownCell,
                Function<OfNote, R> ofNote,
                Function<OfRestriction, R> ofRestriction,
                Function<NoCell, R> noCell) {
            return ofNote.apply(this);
        }
    }

    /** A restriction that binds the role. */
    record OfRestriction(Restriction restriction) implements Basis {
        @Override
        public <R> R match(
                Function<OwnCell, R> ownCell,
                Function<OfNote, R> ofNote,
                Function<OfRestriction, R> ofRestriction,
                Function<NoCell, R> noCell) {
            return ofRestriction.apply(this);
        }
    }

    /** The role is outside the account, and no cell speaks of it. */
    record NoCell() implements Basis {
        @Override
        public <R> R match(
                Function<OwnCell, R> ownCell,
                Function<OfNote, R> ofNote,
                Function<OfRestriction, R> ofRestriction,
                Function<NoCell, R> noCell) {
            return noCell.apply(this);
        }
    }
}
