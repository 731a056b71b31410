package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeLook;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sees whether a change is of one operation, and whether its actor holds one of some roles. */
final class OperationLook implements ChangeLook {

    private final Trials trials;
    private final Operation operation;
    private final List<Role> roles;

    OperationLook(Trials trials, Operation operation, Collection<Role> roles) {
        this.trials = trials;
        this.operation = operation;
        this.roles = List.copyOf(roles);
    }

    @Override
    public Object ofActor(Person actor, Values account) {
        Set<Role> counting = trials.table().roles().effective(actor.roles(), account.and(actor.values()));
        return List.of(Collections.disjoint(roles, counting), operation.own() ? counting : Set.of());
    }

    @Override
    public Object ofTarget(Person target, boolean self, Values account) {
        return trials.fitsTarget(operation, target, self, account);
    }

    @Override
    public Object ofRoles(Optional<Role> role, Optional<Role> becoming) {
        return List.of(Trials.fitsRoles(operation, role, becoming), operation.own() ? role : Optional.empty());
    }
}
