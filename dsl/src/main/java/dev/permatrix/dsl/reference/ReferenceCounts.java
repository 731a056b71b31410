package dev.permatrix.dsl.reference;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import java.util.HashSet;
import java.util.Set;

/** By how many the holders of a role grow or shrink when a change goes ahead: what was assigned before and after. */
final class ReferenceCounts {

    private final PermissionModel model;

    ReferenceCounts(PermissionModel model) {
        this.model = model;
    }

    int difference(ChangeSituation change, Role role) {
        int target = change.target().isEmpty()
                ? 0
                : times(targetAfter(change), role)
                        - times(change.target().orElseThrow().roles(), role);
        int actor = change.kind() == OperationKind.TRANSFER && !change.self()
                ? times(actorAfter(change), role) - times(change.actor().roles(), role)
                : 0;
        return target + actor;
    }

    private static int times(Set<Role> roles, Role role) {
        return roles.contains(role) ? 1 : 0;
    }

    private Set<Role> targetAfter(ChangeSituation change) {
        Set<Role> before = change.target().map(Person::roles).orElseThrow();
        return switch (change.kind()) {
            case REMOVE -> Set.of();
            case CHANGE -> Set.of(change.role().orElseThrow());
            case UNASSIGN -> without(before, change.role().orElseThrow());
            case ASSIGN -> with(before, change.role().orElseThrow());
            case TRANSFER ->
                model.matrix().severalRoles()
                        ? with(before, change.role().orElseThrow())
                        : Set.of(change.role().orElseThrow());
            case LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> before;
        };
    }

    private static Set<Role> actorAfter(ChangeSituation change) {
        Set<Role> left = without(change.actor().roles(), change.role().orElseThrow());
        return change.becoming().map(role -> with(left, role)).orElse(left);
    }

    private static Set<Role> with(Set<Role> roles, Role role) {
        Set<Role> more = new HashSet<>(roles);
        more.add(role);
        return more;
    }

    private static Set<Role> without(Set<Role> roles, Role role) {
        Set<Role> less = new HashSet<>(roles);
        less.remove(role);
        return less;
    }
}
