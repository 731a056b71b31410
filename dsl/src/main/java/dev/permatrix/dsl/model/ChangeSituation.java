package dev.permatrix.dsl.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One question about a change, in full: may this actor do this to that user, or to that role?
 *
 * @param self whether the target is the actor
 * @param target who it is done to, as they are now; the actor where {@code self}; empty where it is done to a role
 * @param role for one that moves a role: the role that the target gets or loses, or that is handed over; for editing and
 *     deleting a role: which; else empty
 * @param becoming for a transfer: what the former holder becomes, if anything; else empty
 * @param grant for a grant or a revocation: the row; else empty
 * @param account the values of the facts of the account
 * @param holders how many users hold each role before the change
 */
public record ChangeSituation(
        OperationType operation,
        Person actor,
        boolean self,
        Optional<Person> target,
        Optional<Role> role,
        Optional<Role> becoming,
        Optional<Row> grant,
        Values account,
        Map<Role, Integer> holders) {

    public ChangeSituation {
        Objects.requireNonNull(actor, "actor");
        holders = Map.copyOf(holders);
        OperationKind kind = operation.kind();
        boolean named = kind.movesRole() || kind == OperationKind.EDIT_ROLE || kind == OperationKind.DELETE_ROLE;
        if (role.isPresent() != named
                || target.isPresent() == kind.isOnRoles()
                || becoming.isPresent() && kind != OperationKind.TRANSFER
                || grant.isPresent() != kind.isAboutGrants()) {
            throw new IllegalArgumentException("half a question: " + operation);
        }
        if (self && !target.equals(Optional.of(actor))) {
            throw new IllegalArgumentException("one person as two: " + actor + ", " + target);
        }
    }

    public OperationKind kind() {
        return operation.kind();
    }

    /** The same question, asked by an actor who was granted these rows. */
    public ChangeSituation withActorGrants(Grants grants) {
        Person asking = new Person(actor.roles(), actor.values(), grants);
        Optional<Person> asked = self ? Optional.of(asking) : target;
        return new ChangeSituation(operation, asking, self, asked, role, becoming, grant, account, holders);
    }

    public int holdersOf(Role of) {
        return holders.getOrDefault(of, 0);
    }
}
