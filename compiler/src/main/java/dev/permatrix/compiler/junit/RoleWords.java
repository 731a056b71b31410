package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Roles in sentences. */
final class RoleWords {

    private final List<Role> order;

    RoleWords(PermissionModel model) {
        this.order = model.roles();
    }

    /** Whoever was assigned these: {@code an Administrator and a User}. */
    String of(Collection<Role> roles) {
        return roles.isEmpty()
                ? "someone with no role"
                : order.stream().filter(roles::contains).map(RoleWords::one).collect(Collectors.joining(" and "));
    }

    /** {@code an Administrator}, {@code a User}. */
    static String one(Role role) {
        return article(role.label()) + " "
                + JavaText.oneLine(role.label()).strip().replaceAll(" {2,}", " ");
    }

    private static String article(String label) {
        return label.toLowerCase(Locale.ROOT).matches("(?s)([aeio]|u(?![b-df-hj-np-tv-z][aeiou])).*") ? "an" : "a";
    }
}
