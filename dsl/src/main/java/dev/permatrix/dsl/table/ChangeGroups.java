package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.AccountGroups.Hit;
import dev.permatrix.dsl.table.GroupDecision.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Every change of a {@link ChangeSpace}, sorted into groups of those that are decided alike, so that it takes one question
 * for each group. What comes out is the same as if each was asked by itself.
 */
public final class ChangeGroups {

    private final DecisionTable table;
    private final ChangeSpace space;
    private final ChangeLook look;

    /** @param look what the caller tells apart besides */
    public ChangeGroups(DecisionTable table, ChangeSpace space, ChangeLook look) {
        this.table = table;
        this.space = space;
        this.look = look;
    }

    /**
     * What came of trying.
     *
     * @param tried how many changes were wanted
     * @param allowed the first of them that is allowed
     * @param open the first of them that is denied, but only as long as something is undecided
     */
    public record Found(long tried, Optional<ChangeSituation> allowed, Optional<ChangeSituation> open) {}

    /** Thrown where there are more groups than can be tried. */
    public static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyException() {
            super("more different changes than can be tried", null, false, false);
        }
    }

    /**
     * Tries all that are wanted. Of changes that are alike to the caller's {@link ChangeLook}, all or none are.
     *
     * @throws TooManyException where that takes too long
     */
    public Found find(Predicate<ChangeSituation> wanted) {
        GroupBudget budget = new GroupBudget();
        Found all = new Found(0, Optional.empty(), Optional.empty());
        for (Values account : accounts(budget)) {
            AccountGroups groups = new AccountGroups(table, space, look, account, budget);
            Map<Verdict, Hit> first = new EnumMap<>(Verdict.class);
            long tried = groups.search(
                    wanted,
                    (actors, deed, hit) ->
                            first.merge(hit.verdict(), hit, (one, other) -> other.isBefore(one) ? other : one));
            all = new Found(
                    all.tried() + tried,
                    all.allowed().or(() -> situation(groups, first, Verdict.ALLOWED)),
                    all.open().or(() -> situation(groups, first, Verdict.OPEN)));
        }
        return all;
    }

    private static Optional<ChangeSituation> situation(AccountGroups groups, Map<Verdict, Hit> hits, Verdict verdict) {
        return Optional.ofNullable(hits.get(verdict)).map(groups::situation);
    }

    /**
     * Gives, of all that are wanted and allowed or open, enough to know every way in which somebody's roles can change:
     * for each person and what is named, the first who may do it to them, and for each actor the first to whom.
     *
     * @return how many were wanted
     * @throws TooManyException where that takes too long
     */
    public long moves(Predicate<ChangeSituation> wanted, BiConsumer<ChangeSituation, Boolean> each) {
        GroupBudget budget = new GroupBudget();
        long tried = 0;
        for (Values account : accounts(budget)) {
            AccountGroups groups = new AccountGroups(table, space, look, account, budget);
            GroupMoves moves = new GroupMoves(groups);
            tried += groups.search(wanted, moves);
            moves.inOrder().forEach(hit -> each.accept(groups.situation(hit), hit.verdict() == Verdict.ALLOWED));
        }
        return tried;
    }

    private List<Values> accounts(GroupBudget budget) {
        budget.people(space.circumstances());
        return space.accounts();
    }
}
