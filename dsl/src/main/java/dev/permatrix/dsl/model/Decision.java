package dev.permatrix.dsl.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer to one question.
 *
 * @param reasons never empty; the one that decided comes first
 * @param granters who can be asked; empty unless the outcome is {@link Outcome#REQUESTABLE}
 * @param open whether it is a deny only because the document leaves the question open
 */
public record Decision(Outcome outcome, List<Reason> reasons, List<Role> granters, boolean open) {

    public Decision {
        reasons = List.copyOf(reasons);
        granters = List.copyOf(granters);
        if (reasons.isEmpty()
                || granters.isEmpty() == (outcome == Outcome.REQUESTABLE)
                || open && outcome != Outcome.DENY) {
            throw new IllegalArgumentException("no such decision: " + outcome + reasons + granters + open);
        }
    }

    public static Decision allow(Reason reason) {
        return new Decision(Outcome.ALLOW, List.of(reason), List.of(), false);
    }

    public static Decision deny(Reason reason) {
        return new Decision(Outcome.DENY, List.of(reason), List.of(), false);
    }

    /** Denied until someone decides what the document means. */
    public static Decision undecided(Reason reason) {
        return new Decision(Outcome.DENY, List.of(reason), List.of(), true);
    }

    public static Decision requestable(Reason reason, List<Role> granters) {
        return new Decision(Outcome.REQUESTABLE, List.of(reason), granters, false);
    }

    /** The same, for this reason first. */
    public Decision because(Reason reason) {
        List<Reason> more = new ArrayList<>(List.of(reason));
        more.addAll(reasons);
        return new Decision(outcome, more, granters, open);
    }

    public boolean allowed() {
        return outcome == Outcome.ALLOW;
    }
}
