package dev.permatrix.cli.name;

import dev.permatrix.dsl.model.Permission;
import java.util.List;

/**
 * What the name of a permission or of a row stands for.
 *
 * @param name unmistakable among all: the id of the row or of the permission
 * @param permissions one, or all that the row covers
 */
public record Asked(String name, List<Permission> permissions) {

    public Asked {
        permissions = List.copyOf(permissions);
    }

    /** The same permissions are the same, whatever they were found by. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Asked asked && asked.ids().equals(ids());
    }

    @Override
    public int hashCode() {
        return ids().hashCode();
    }

    private List<String> ids() {
        return permissions.stream().map(Permission::id).toList();
    }
}
