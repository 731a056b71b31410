package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Narrows what some roles may do on an entity.
 *
 * @param except permissions that it leaves alone
 * @param to outside this condition nothing on the entity is allowed
 * @param mark the letter that narrowed cells show, such as {@code a}
 * @param written the statement as the author wrote it, without mark and citations
 */
public record Restriction(
        List<Role> roles,
        Entity entity,
        List<Permission> except,
        Condition to,
        Optional<String> mark,
        String written,
        Trace trace,
        Span span) {

    public Restriction {
        roles = List.copyOf(roles);
        except = List.copyOf(except);
        Objects.requireNonNull(mark, "mark");
    }

    /** Whether it has a say in this permission for this role. */
    public boolean binds(Role role, Permission permission) {
        return role.isRestrictable()
                && roles.contains(role)
                && permission.isAskedOfRecord()
                && permission.entity().equals(Optional.of(entity))
                && !except.contains(permission);
    }

    public Reason reason() {
        return new Reason(span, written);
    }
}
