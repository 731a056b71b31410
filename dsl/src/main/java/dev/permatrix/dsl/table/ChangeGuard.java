package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets.Who;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a clause applies: all of its parts hold.
 *
 * @param actors the actor holds one of these
 * @param actorMay what the actor must be, or must not be, allowed
 * @param who how the target stands to the actor
 * @param targets the target holds one of these now
 * @param roles the role that the target gets, or that is handed over, is one of these; empty where the operation moves
 *     none
 * @param becoming what the former holder becomes is one of these; empty where the operation is no transfer
 * @param sameRole whether the target must already hold the role that it would get
 * @param count how many users hold a role before the change
 * @param grant what must be wrong with the grant
 */
public record ChangeGuard(
        List<Role> actors,
        Optional<ActorMay> actorMay,
        Who who,
        List<Role> targets,
        List<Role> roles,
        List<Role> becoming,
        boolean sameRole,
        Optional<Count> count,
        Optional<GrantFault> grant) {

    public ChangeGuard {
        actors = List.copyOf(actors);
        Objects.requireNonNull(actorMay, "actorMay");
        targets = List.copyOf(targets);
        roles = List.copyOf(roles);
        becoming = List.copyOf(becoming);
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(grant, "grant");
    }

    /**
     * Whether this applies wherever the other does; looks at what both name, and takes no for an answer when in
     * doubt.
     */
    boolean covers(ChangeGuard other) {
        boolean unconditional = (actorMay.isEmpty() || actorMay.equals(other.actorMay))
                && (count.isEmpty() || count.equals(other.count))
                && (grant.isEmpty() || grant.equals(other.grant))
                && (!sameRole || other.sameRole);
        return unconditional
                && (who == Who.ANYONE || who == other.who)
                && actors.containsAll(other.actors)
                && targets.containsAll(other.targets)
                && roles.containsAll(other.roles)
                && becoming.containsAll(other.becoming);
    }

    /**
     * The actor's own decision on a permission of the account. {@code allowed}: whether it must be allowed or must
     * not.
     */
    public record ActorMay(Permission permission, boolean allowed) {}

    /** As many users as this hold the role before the change; no bound where {@code max} is empty. */
    public record Count(Role role, int min, OptionalInt max) {
        public boolean holds(int holders) {
            return holders >= min && (max.isEmpty() || holders <= max.getAsInt());
        }
    }

    /** What can be wrong with a grant or a revocation. */
    public enum GrantFault {
        /** The target's cell of the row is not on request. */
        NOT_ON_REQUEST,
        /** The actor holds none of the roles that may grant it. */
        NOT_A_GRANTER
    }
}
