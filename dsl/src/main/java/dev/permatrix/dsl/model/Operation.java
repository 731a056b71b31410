package dev.permatrix.dsl.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a change rule is about.
 *
 * @param targets whom it is done to; those of {@link Targets#NOBODY} where it is done to roles
 * @param roles for one that moves a role: the roles that it may be; for one done to roles: which; else none
 * @param own for one done to roles: whether it must be a role of the actor's
 * @param becoming for a transfer: what the former holder becomes, where it is said
 */
public record Operation(OperationType type, Targets targets, List<Role> roles, boolean own, Optional<Role> becoming) {

    public Operation {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(targets, "targets");
        roles = List.copyOf(roles);
        Objects.requireNonNull(becoming, "becoming");
    }

    public OperationKind kind() {
        return type.kind();
    }
}
