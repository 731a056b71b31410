package dev.permatrix.dsl.diff;

import java.util.Optional;
import java.util.function.Function;

/** What is decided: whether somebody may do something, or whether they hold a role that counts. */
public sealed interface Subject {

    String id();

    /** For readers: as the later matrix says it, if it does. */
    String label();

    <R> R match(Function<OfPermission, R> permission, Function<OfRole, R> role);

    /** @param entity the label of the entity that the permission is about; empty on the account */
    record OfPermission(String id, String label, Optional<String> entity) implements Subject {
        @Override
        public <R> R match(Function<OfPermission, R> permission, Function<OfRole, R> role) {
            return permission.apply(this);
        }
    }

    /** Whether a user holds this role, by assignment or otherwise, and it counts. */
    record OfRole(String id, String label) implements Subject {
        @Override
        public <R> R match(Function<OfPermission, R> permission, Function<OfRole, R> role) {
            return role.apply(this);
        }
    }
}
