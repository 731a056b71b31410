package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets.Who;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a clause applies: all of its parts hold.
 *
 * @param noChange whether nothing must change: the target has, or lacks, the role already
 * @param count how many users hold a role before the change
 * @param grant what must be wrong with the grant
 */
public record ChangeGuard(
        OfActor actor,
        OfTarget target,
        OfRole role,
        boolean noChange,
        Optional<Count> count,
        Optional<GrantFault> grant) {

    public ChangeGuard {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(grant, "grant");
    }

    /**
     * What must be so of the actor.
     *
     * @param holds of the roles that count, one of these; empty where it doesn't matter
     * @param lacks of the roles that count, none of these
     * @param assigned one of these was assigned; empty where it doesn't matter
     * @param notAssigned none of these was
     * @param may what the actor must be, or must not be, allowed
     * @param when a condition over actor and account
     */
    public record OfActor(
            Optional<List<Role>> holds,
            List<Role> lacks,
            Optional<List<Role>> assigned,
            List<Role> notAssigned,
            List<ActorMay> may,
            Optional<Condition> when) {
        public OfActor {
            holds = holds.map(List::copyOf);
            lacks = List.copyOf(lacks);
            assigned = assigned.map(List::copyOf);
            notAssigned = List.copyOf(notAssigned);
            may = List.copyOf(may);
            Objects.requireNonNull(when, "when");
        }

        public static final OfActor ANYONE =
                new OfActor(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());

        boolean covers(OfActor other) {
            return coversAny(holds, other.holds)
                    && other.lacks.containsAll(lacks)
                    && coversAny(assigned, other.assigned)
                    && other.notAssigned.containsAll(notAssigned)
                    && other.may.containsAll(may)
                    && (when.isEmpty() || when.equals(other.when));
        }
    }

    /**
     * What must be so of the target, as they are now.
     *
     * @param who how they stand to the actor
     * @param holds of the roles that they hold, one of these; empty where it doesn't matter
     * @param assigned one of these was assigned; empty where it doesn't matter
     * @param notAssigned none of these was
     * @param where a condition over target and account
     */
    public record OfTarget(
            Who who,
            Optional<List<Role>> holds,
            Optional<List<Role>> assigned,
            List<Role> notAssigned,
            Optional<Condition> where) {
        public OfTarget {
            Objects.requireNonNull(who, "who");
            holds = holds.map(List::copyOf);
            assigned = assigned.map(List::copyOf);
            notAssigned = List.copyOf(notAssigned);
            Objects.requireNonNull(where, "where");
        }

        public static final OfTarget ANYONE =
                new OfTarget(Who.ANYONE, Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        boolean covers(OfTarget other) {
            return (who == Who.ANYONE || who == other.who)
                    && coversAny(holds, other.holds)
                    && coversAny(assigned, other.assigned)
                    && other.notAssigned.containsAll(notAssigned)
                    && (where.isEmpty() || where.equals(other.where));
        }
    }

    /**
     * What must be so of the roles that the change names.
     *
     * @param role the role that is moved, edited or deleted is one of these; empty where it doesn't matter
     * @param own whether the actor must hold it
     * @param becoming what the former holder becomes is one of these; empty where it doesn't matter
     * @param notBecoming the former holder becomes none of these
     */
    public record OfRole(
            Optional<List<Role>> role, boolean own, Optional<List<Role>> becoming, List<Role> notBecoming) {
        public OfRole {
            role = role.map(List::copyOf);
            becoming = becoming.map(List::copyOf);
            notBecoming = List.copyOf(notBecoming);
        }

        public static final OfRole ANY = new OfRole(Optional.empty(), false, Optional.empty(), List.of());

        boolean covers(OfRole other) {
            return coversAny(role, other.role)
                    && (!own || other.own)
                    && coversAny(becoming, other.becoming)
                    && other.notBecoming.containsAll(notBecoming);
        }
    }

    /**
     * Whether this applies wherever the other does; looks at what both name, and takes no for an answer when in
     * doubt.
     */
    boolean covers(ChangeGuard other) {
        return (!noChange || other.noChange)
                && (count.isEmpty() || count.equals(other.count))
                && (grant.isEmpty() || grant.equals(other.grant))
                && actor.covers(other.actor)
                && target.covers(other.target)
                && role.covers(other.role);
    }

    private static boolean coversAny(Optional<List<Role>> one, Optional<List<Role>> other) {
        return one.isEmpty() || other.isPresent() && new HashSet<>(one.get()).containsAll(other.get());
    }

    /** Whether no change can ever fit: it asks for one of no roles. */
    boolean isImpossible() {
        return List.of(actor.holds(), actor.assigned(), target.holds(), target.assigned(), role.role(), role.becoming())
                .stream()
                .anyMatch(roles -> roles.isPresent() && roles.get().isEmpty());
    }

    /** The actor's own decision on a permission. {@code allowed}: whether it must be allowed or must not. */
    public record ActorMay(Permission permission, boolean allowed) {}

    /** As many users as this hold the role before the change; no bound where {@code max} is empty. */
    public record Count(Role role, int min, OptionalInt max) {
        public boolean holds(int holders) {
            return holders >= min && (max.isEmpty() || holders <= max.getAsInt());
        }
    }

    /** What can be wrong with a grant or a revocation. */
    public enum GrantFault {
        /** The target holds no role with a cell of the row. */
        NO_CELL,
        /** None of the target's cells of the row is on request, or until withdrawn. */
        NOT_ON_REQUEST,
        /** The actor holds none of the roles that may decide it. */
        NOT_A_GRANTER
    }
}
