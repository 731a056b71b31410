package dev.permatrix.dsl.reference;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.TableNote;

/**
 * Answers one situation: this <em>is</em> the definition of the semantics. In this order: the cell, the notes that
 * narrow it, the notes that widen it, the restrictions that bind the role. The first of these that settles the answer
 * is the deciding reason; an undecided cell settles nothing where a note or restriction denies whatever it comes to
 * say.
 */
public final class ReferenceEvaluator {

    private final PermissionModel model;

    public ReferenceEvaluator(PermissionModel model) {
        this.model = model;
    }

    public Decision decide(Situation situation) {
        Cell cell = model.cell(situation.role(), situation.permission()).orElseThrow();
        Decision decision = worded(cell, situation);
        for (TableNote note : cell.narrowing().toList()) {
            if (canGive(decision) && !holds(note, situation)) {
                decision = Decision.deny(note.reason());
            }
        }
        for (TableNote note : cell.widening().toList()) {
            if (!decision.allowed() && holds(note, situation)) {
                decision = Decision.allow(note.reason());
            }
        }
        for (Restriction restriction : model.restrictions()) {
            boolean outside = restriction.binds(situation.role(), situation.permission())
                    && !restriction.to().holds(situation.relations());
            if (canGive(decision) && outside) {
                decision = Decision.deny(restriction.reason());
            }
        }
        return decision;
    }

    /** Whether there is something to take away; of an undecided cell too, since it may be decided either way. */
    private static boolean canGive(Decision decision) {
        return decision.outcome() != Outcome.DENY || decision.open();
    }

    /** What the cell's legend word gives. */
    private static Decision worded(Cell cell, Situation situation) {
        Choice.Branch branch = cell.choice().branches().stream()
                .filter(it -> it.when()
                        .map(condition -> condition.holds(situation.relations()))
                        .orElse(true))
                .findFirst()
                .orElseThrow();
        return branch.effect()
                .match(
                        allow -> Decision.allow(cell.reason()),
                        deny -> Decision.deny(cell.reason()),
                        onRequest -> situation.granted()
                                ? Decision.allow(cell.grantedReason())
                                : Decision.requestable(cell.reason(), onRequest.granters()),
                        undecided -> Decision.undecided(cell.reason()));
    }

    private static boolean holds(TableNote note, Situation situation) {
        return note.when().orElseThrow().holds(situation.relations());
    }
}
