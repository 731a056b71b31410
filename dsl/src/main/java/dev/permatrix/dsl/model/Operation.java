package dev.permatrix.dsl.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of a change rule behind {@code may}.
 *
 * @param kind what is done
 * @param targets to whom
 * @param roles for a change: the roles that the target may get; for a transfer: the role handed over; else empty
 * @param becoming for a transfer: what the former holder becomes; else empty
 */
public record Operation(OperationKind kind, Targets targets, List<Role> roles, Optional<Role> becoming) {

    public Operation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(targets, "targets");
        roles = List.copyOf(roles);
        Objects.requireNonNull(becoming, "becoming");
    }
}
