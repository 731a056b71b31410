package dev.permatrix.dsl.model;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One question about a change, in full: may this actor do this to that user?
 *
 * @param actorGrants ids of the rows that the actor was granted
 * @param self whether the target is the actor
 * @param target the role that the target holds now; the actor's where {@code self}
 * @param role for a change: the role that the target gets; for a transfer: the role handed over; else empty
 * @param becoming for a transfer: what the former holder becomes; else empty
 * @param grant for a grant or a revocation: the row; else empty
 * @param holders how many users hold each role before the change
 */
public record ChangeSituation(
        OperationKind operation,
        Role actor,
        Set<String> actorGrants,
        boolean self,
        Role target,
        Optional<Role> role,
        Optional<Role> becoming,
        Optional<Row> grant,
        Map<Role, Integer> holders) {

    public ChangeSituation {
        actorGrants = Set.copyOf(actorGrants);
        holders = Map.copyOf(holders);
        boolean movesRole = operation == OperationKind.CHANGE || operation == OperationKind.TRANSFER;
        boolean grants = operation == OperationKind.GRANT || operation == OperationKind.REVOKE;
        if (role.isPresent() != movesRole
                || becoming.isPresent() != (operation == OperationKind.TRANSFER)
                || grant.isPresent() != grants) {
            throw new IllegalArgumentException("half a question: " + operation);
        }
        if (self && !target.equals(actor)) {
            throw new IllegalArgumentException("one person holds two roles: " + actor.id() + ", " + target.id());
        }
        Objects.requireNonNull(actor, "actor");
    }

    /** The same question, asked by an actor who was granted these rows. */
    public ChangeSituation withActorGrants(Collection<String> rows) {
        return new ChangeSituation(operation, actor, Set.copyOf(rows), self, target, role, becoming, grant, holders);
    }

    public int holdersOf(Role of) {
        return holders.getOrDefault(of, 0);
    }
}
