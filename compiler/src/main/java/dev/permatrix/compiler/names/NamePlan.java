package dev.permatrix.compiler.names;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.Map;
import java.util.Optional;

/**
 * Every Java name of one matrix. Made by {@link NamePlanner}, which has found all collisions.
 *
 * @param packageName such as {@code dev.permatrix.matrices.onepagecrm}
 * @param facade the matrix's own class, such as {@code OnePageCrm}
 * @param roles enum constants by role id
 * @param grants enum constants by row id, for the rows that can be granted
 * @param permissions by permission id
 * @param entities by entity id
 * @param relations by entity id, a dot and relation id: the step and accessor method, such as {@code owner}
 */
public record NamePlan(
        String packageName,
        String facade,
        Map<String, String> roles,
        Map<String, String> grants,
        Map<String, PermissionNames> permissions,
        Map<String, EntityNames> entities,
        Map<String, String> relations) {

    /** The prefix of the types for what is asked without a record: {@code AccountPermission}, {@code AccountPermit}. */
    public static final String ACCOUNT = "Account";

    /**
     * The names of one permission.
     *
     * @param constant such as {@code DELETE_CONTACTS}
     * @param type the permit, and the end of {@code can…} and {@code require…}: {@code DeleteContacts}
     * @param method the rule: {@code deleteContacts}
     */
    public record PermissionNames(String constant, String type, String method) {}

    /**
     * The names of one entity.
     *
     * @param type the prefix of its types: {@code Contact}
     * @param variable a parameter that holds a record or its facts: {@code contact}
     */
    public record EntityNames(String type, String variable) {}

    public NamePlan {
        roles = Map.copyOf(roles);
        grants = Map.copyOf(grants);
        permissions = Map.copyOf(permissions);
        entities = Map.copyOf(entities);
        relations = Map.copyOf(relations);
    }

    public String of(Role role) {
        return roles.get(role.id());
    }

    /** For types and methods that are named for a role: {@code AccountOwner}. */
    public String typeOf(Role role) {
        return JavaNames.upperCamel(of(role));
    }

    /** The step and accessor of {@code Holders} that count a role: {@code accountOwners}. */
    public String holdersOf(Role role) {
        return JavaNames.lowerCamel(of(role)) + "s";
    }

    public String of(Row row) {
        return grants.get(row.id());
    }

    public PermissionNames of(Permission permission) {
        return permissions.get(permission.id());
    }

    public EntityNames of(Entity entity) {
        return entities.get(entity.id());
    }

    public String of(Relation relation) {
        return relations.get(relation.entity() + "." + relation.id());
    }

    /**
     * The prefix of the types that this permission belongs to: its entity's, or {@link #ACCOUNT} if no record is
     * asked about.
     */
    public String group(Permission permission) {
        return permission.isAskedOfRecord()
                ? of(permission.entity().orElseThrow()).type()
                : ACCOUNT;
    }

    /** The type prefix of this entity, or {@link #ACCOUNT}. */
    public String group(Optional<Entity> entity) {
        return entity.map(it -> of(it).type()).orElse(ACCOUNT);
    }
}
