package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.OperationKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can vary where two matrices are asked whether somebody may make a change. A situation is an index in mixed radix;
 * the variables are in the order of the components, and the first varies fastest.
 *
 * @param actors ids of the roles that were assigned to whoever makes the change
 * @param targets to whom it is done
 * @param moved the role that is moved, edited or deleted; one empty where the change names none
 * @param becoming what a former holder becomes; one empty where the change names none
 * @param rows what is granted or revoked; one empty where it is about something else
 * @param counted roles whose holders are counted before the change
 * @param granted what may have been granted to the actor
 */
public record ChangeFrame(
        List<List<String>> actors,
        List<Target> targets,
        List<Optional<String>> moved,
        List<Optional<String>> becoming,
        List<Optional<String>> rows,
        SharedFrame account,
        SharedFrame ofActor,
        SharedFrame ofTarget,
        List<Counted> counted,
        SharedFrame granted) {

    /** As many situations as are tried, for each kind of change. */
    static final int MOST_SITUATIONS = 1 << 18;

    /** How many variables come before what is so of account and people: actor, target and what the change names. */
    static final int NAMED = 5;

    public ChangeFrame {
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        moved = List.copyOf(moved);
        becoming = List.copyOf(becoming);
        rows = List.copyOf(rows);
        counted = List.copyOf(counted);
    }

    /**
     * To whom it is done.
     *
     * @param self to the actor; then they have the actor's roles
     * @param roles ids of those that were assigned; none where it is done to a role
     */
    public record Target(boolean self, List<String> roles) {
        public Target {
            roles = List.copyOf(roles);
        }
    }

    /** How many users hold a role before the change. */
    public record Counted(String role, List<Integer> counts) {
        public Counted {
            counts = List.copyOf(counts);
        }
    }

    /** How many values each variable has. */
    List<Integer> sizes() {
        List<Integer> sizes =
                new ArrayList<>(List.of(actors.size(), targets.size(), moved.size(), becoming.size(), rows.size()));
        Stream.of(account, ofActor, ofTarget).forEach(frame -> sizes.addAll(frame.sizes()));
        counted.forEach(it -> sizes.add(it.counts().size()));
        sizes.addAll(granted.sizes());
        return sizes;
    }

    boolean isTooLarge() {
        long situations = 1;
        for (int size : sizes()) {
            situations = Math.min(situations * size, MOST_SITUATIONS + 1L);
        }
        return situations > MOST_SITUATIONS;
    }

    /** One situation: who, whom and what, and an index into each of the smaller frames. */
    record Point(
            List<String> actor,
            Target target,
            Optional<String> moved,
            Optional<String> becoming,
            Optional<String> row,
            int account,
            int ofActor,
            int ofTarget,
            Map<String, Integer> holders,
            Grants granted) {

        /** Whether the target has, or lacks, the role already. */
        boolean changesNothing(OperationKind kind) {
            List<String> held = target.self() ? actor : target.roles();
            return switch (kind) {
                case CHANGE -> held.equals(moved.stream().toList());
                case ASSIGN -> held.containsAll(moved.stream().toList());
                case UNASSIGN -> !held.containsAll(moved.stream().toList());
                case REMOVE, LOCK, UNLOCK, TRANSFER, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED ->
                    false;
            };
        }
    }

    Point at(int situation) {
        Digits digits = new Digits(situation);
        List<String> actor = actors.get(digits.next(actors.size()));
        Target target = targets.get(digits.next(targets.size()));
        Optional<String> role = moved.get(digits.next(moved.size()));
        Optional<String> former = becoming.get(digits.next(becoming.size()));
        Optional<String> row = rows.get(digits.next(rows.size()));
        int ofAccount = digits.next(account.situations());
        int actorFacts = digits.next(ofActor.situations());
        int targetFacts = digits.next(ofTarget.situations());
        Map<String, Integer> holders = new LinkedHashMap<>();
        counted.forEach(it ->
                holders.put(it.role(), it.counts().get(digits.next(it.counts().size()))));
        Grants grants = granted.grants(digits.next(granted.situations()));
        return new Point(actor, target, role, former, row, ofAccount, actorFacts, targetFacts, holders, grants);
    }

    /** Takes an index apart. */
    private static final class Digits {
        private int rest;

        Digits(int index) {
            rest = index;
        }

        int next(int size) {
            int digit = rest % size;
            rest /= size;
            return digit;
        }
    }

    /** What differs of an account, or of one of the people. */
    SharedFrame facts(CircumstanceWords.Side side) {
        return switch (side) {
            case ACCOUNT -> account;
            case ACTOR -> ofActor;
            case TARGET -> ofTarget;
        };
    }
}
