package dev.permatrix.dsl.reference;

import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out what roles a user holds: those assigned, those derived from facts, and what they include; and which of them
 * count. Derived roles look at assigned ones, availability at all that are held.
 */
final class ReferenceRoles {

    private final PermissionModel model;

    ReferenceRoles(PermissionModel model) {
        this.model = model;
    }

    /** Those that the user holds, whether or not they count. */
    Set<Role> held(Set<Role> assigned, Values values) {
        Set<Role> held = new LinkedHashSet<>(assigned);
        model.roleRules().derivations().stream()
                .filter(derivation -> derivation.when().holds(assigned, values))
                .forEach(derivation -> held.add(derivation.role()));
        int before;
        do {
            before = held.size();
            model.roleRules().inclusions().stream()
                    .filter(inclusion -> held.contains(inclusion.role()))
                    .forEach(inclusion -> held.addAll(inclusion.included()));
        } while (held.size() > before);
        return held;
    }

    /** Those that count. */
    Set<Role> effective(Set<Role> assigned, Values values) {
        Set<Role> held = held(assigned, values);
        return held.stream()
                .filter(role -> hindrance(role, held, values).isEmpty())
                .collect(Collectors.toSet());
    }

    /** What keeps a role that is held from counting in full: it is on request, or not available; empty if nothing. */
    Optional<Availability> hindrance(Role role, Set<Role> held, Values values) {
        List<Availability> stated = model.roleRules().availabilities(role);
        boolean available = stated.isEmpty()
                || stated.stream().anyMatch(it -> !it.isOnRequest() && it.when().holds(held, values));
        if (available) {
            return Optional.empty();
        }
        return stated.stream()
                .filter(it -> it.isOnRequest() && it.when().holds(held, values))
                .findFirst()
                .or(() -> stated.stream().filter(it -> !it.isOnRequest()).findFirst())
                .or(() -> Optional.of(stated.get(0)));
    }

    /** Whether that is a request that may be made: not one whose condition is not so. */
    static boolean isRequest(Availability hindrance, Set<Role> held, Values values) {
        return hindrance.isOnRequest() && hindrance.when().holds(held, values);
    }
}
