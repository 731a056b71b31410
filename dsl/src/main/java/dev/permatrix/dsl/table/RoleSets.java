package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The sets of roles that are tried: where users hold exactly one role, each alone; otherwise every set of up to {@value
 * #ALL_SETS} roles that can be assigned, of more roles none, each, each two, and all. Two are enough to show how roles
 * combine, since the most permissive of any number is that of one, and a {@code forbid} of one binds another.
 */
public final class RoleSets {

    /** Of so many roles every set is tried. */
    private static final int ALL_SETS = 4;

    private RoleSets() {}

    public static List<Set<Role>> of(PermissionModel model) {
        List<Role> roles = model.assignableRoles();
        if (!model.matrix().severalRoles()) {
            return roles.stream().map(Set::of).toList();
        }
        return roles.size() <= ALL_SETS ? every(roles) : pairs(roles);
    }

    private static List<Set<Role>> every(List<Role> roles) {
        return IntStream.range(0, 1 << roles.size())
                .mapToObj(chosen -> chosen(roles, chosen))
                .toList();
    }

    private static Set<Role> chosen(List<Role> roles, int bits) {
        Set<Role> chosen = new LinkedHashSet<>();
        for (int i = 0; i < roles.size(); i++) {
            if ((bits >>> i & 1) != 0) {
                chosen.add(roles.get(i));
            }
        }
        return chosen;
    }

    private static List<Set<Role>> pairs(List<Role> roles) {
        List<Set<Role>> sets = new ArrayList<>(List.of(Set.of()));
        roles.forEach(role -> sets.add(Set.of(role)));
        for (int i = 0; i < roles.size(); i++) {
            for (int j = i + 1; j < roles.size(); j++) {
                sets.add(new LinkedHashSet<>(List.of(roles.get(i), roles.get(j))));
            }
        }
        sets.add(new LinkedHashSet<>(roles));
        return sets;
    }
}
