package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A {@code require}: where its condition is not so, nobody may, whatever their roles.
 *
 * @param entity where the condition is over a record: then it is asked of its permissions that are about a record
 * @param signIn whether it is required to sign in, and so for everything
 * @param permissions what it is required for; none where it is required to sign in, or for everything on the entity
 * @param written the statement as the author wrote it, without its citations
 */
public record Gate(
        Condition condition,
        Optional<Entity> entity,
        boolean signIn,
        List<Permission> permissions,
        String written,
        Trace trace,
        Span span) {

    public Gate {
        Objects.requireNonNull(entity, "entity");
        permissions = List.copyOf(permissions);
    }

    /** Whether it must be passed before this is allowed. */
    public boolean guards(Permission permission) {
        if (signIn) {
            return true;
        }
        boolean known = entity.isEmpty()
                || permission.isAskedOfRecord() && permission.entity().equals(entity);
        boolean named = permissions.isEmpty() || permissions.contains(permission);
        return known && named && !permission.isSignIn();
    }

    public Reason reason() {
        return new Reason(span, written);
    }
}
