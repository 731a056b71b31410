package dev.permatrix.compiler.java;

import com.palantir.javapoet.ClassName;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The permissions that share one enum: those on one entity, or those that are asked without a record.
 *
 * @param packageName of the generated types
 * @param prefix of its types, such as {@code Contact}
 * @param variable a parameter that holds a record or its facts; empty on the account
 * @param grantable whether some permission of the group can be granted
 * @param withdrawable whether some permission of the group can be withdrawn
 */
record PermissionGroup(
        String packageName,
        String prefix,
        String variable,
        Optional<Entity> entity,
        List<Permission> permissions,
        boolean grantable,
        boolean withdrawable) {

    PermissionGroup {
        Objects.requireNonNull(entity, "entity");
        permissions = List.copyOf(permissions);
    }

    ClassName permission() {
        return type("Permission");
    }

    ClassName facts() {
        return type("Facts");
    }

    ClassName guard() {
        return type("Guard");
    }

    ClassName permit() {
        return type("Permit");
    }

    ClassName rules() {
        return type("Rules");
    }

    boolean ofRecord() {
        return entity.isPresent();
    }

    /** What must be known of a record: how the user stands to it, and its facts. */
    List<Attribute> attributes() {
        return entity.map(Entity::attributes).orElse(List.of());
    }

    /** Whether there is something to know of a record. */
    boolean hasFacts() {
        return !attributes().isEmpty();
    }

    private ClassName type(String suffix) {
        return ClassName.get(packageName, prefix + suffix);
    }
}
