package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
import dev.permatrix.dsl.table.ChangeSides.OfActor;
import dev.permatrix.dsl.table.ChangeSides.OfDeed;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides a group by what its sides give: the first clause that both do, if the count fits. */
final class GroupDecision {

    private final List<ChangeClause> clauses;
    private final BitSet lenient = new BitSet();

    GroupDecision(List<ChangeClause> clauses) {
        this.clauses = clauses;
        for (int i = 0; i < clauses.size(); i++) {
            lenient.set(
                    i,
                    clauses.get(i).outcome() == Outcome.ALLOW || clauses.get(i).open());
        }
    }

    /** What is not simply denied. */
    enum Verdict {
        ALLOWED,
        OPEN
    }

    /** Whether some count could lead to more than a deny; a quick look, which takes yes for an answer when in doubt. */
    boolean isHopeful(OfActor actor, OfDeed deed) {
        for (int i = deed.clauses().nextSetBit(0); i >= 0; i = deed.clauses().nextSetBit(i + 1)) {
            if (actor.clauses().get(i) && lenient.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** @param named the role that is named, if any */
    Optional<Verdict> of(OfActor actor, OfDeed deed, Optional<Role> named, Map<Role, Integer> holders) {
        for (int i = deed.clauses().nextSetBit(0); i >= 0; i = deed.clauses().nextSetBit(i + 1)) {
            ChangeClause clause = clauses.get(i);
            if (actor.clauses().get(i) && applies(clause.guard(), actor, deed, named, holders)) {
                return verdict(clause);
            }
        }
        return Optional.empty();
    }

    private static boolean applies(
            ChangeGuard guard, OfActor actor, OfDeed deed, Optional<Role> named, Map<Role, Integer> holders) {
        boolean own =
                !guard.role().own() || named.filter(actor.deciding()::contains).isPresent();
        boolean fault = guard.grant()
                .filter(it -> it == GrantFault.NOT_A_GRANTER)
                .map(it -> Collections.disjoint(deed.deciders(), actor.deciding()))
                .orElse(true);
        return own
                && fault
                && guard.count()
                        .map(count -> count.holds(holders.getOrDefault(count.role(), 0)))
                        .orElse(true);
    }

    private static Optional<Verdict> verdict(ChangeClause clause) {
        if (clause.outcome() == Outcome.ALLOW) {
            return Optional.of(Verdict.ALLOWED);
        }
        return clause.open() ? Optional.of(Verdict.OPEN) : Optional.empty();
    }
}
