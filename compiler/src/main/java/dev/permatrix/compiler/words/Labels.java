package dev.permatrix.compiler.words;

import dev.permatrix.dsl.model.Role;
import java.util.List;

/** What the author calls roles. */
public final class Labels {

    private Labels() {}

    public static List<String> of(List<Role> roles) {
        return roles.stream().map(Role::label).toList();
    }
}
