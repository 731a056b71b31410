package dev.permatrix.compiler.names;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.List;
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
 * @param withdrawals enum constants by row id, for the rows that can be taken away without having been granted
 * @param attributes relations and facts by {@link #key}: the step and accessor method, such as {@code owner}
 * @param values the enums of attributes with named values, by {@link #key}
 * @param operations those that the matrix declares, by id
 */
public record NamePlan(
        String packageName,
        String facade,
        Map<String, String> roles,
        Map<String, String> grants,
        Map<String, PermissionNames> permissions,
        Map<String, EntityNames> entities,
        Map<String, String> withdrawals,
        Map<String, String> attributes,
        Map<String, ValueNames> values,
        Map<String, OperationNames> operations) {

    /** Of a matrix from which no Java is made. */
    public static final NamePlan NONE =
            new NamePlan("", "", Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

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

    /**
     * The names of an attribute's values. Attributes with one id and the same values share them.
     *
     * @param type the enum: {@code Licence}
     * @param constants by index: {@code EXPIRED}
     */
    public record ValueNames(String type, List<String> constants) {
        public ValueNames {
            constants = List.copyOf(constants);
        }
    }

    /**
     * The names of a declared operation.
     *
     * @param method of {@code UserChanges}: {@code invite}
     * @param type the permit: {@code Invite}
     */
    public record OperationNames(String method, String type) {}

    public NamePlan {
        roles = Map.copyOf(roles);
        grants = Map.copyOf(grants);
        permissions = Map.copyOf(permissions);
        entities = Map.copyOf(entities);
        withdrawals = Map.copyOf(withdrawals);
        attributes = Map.copyOf(attributes);
        values = Map.copyOf(values);
        operations = Map.copyOf(operations);
    }

    public String of(Role role) {
        return roles.get(role.id());
    }

    /** For types and methods that are named for a role: {@code AccountOwner}. */
    public String typeOf(Role role) {
        return JavaNames.upperCamel(of(role));
    }

    /**
     * The step and accessor of {@code Holders} that count a role: {@code accountOwners}. A role that is called for many
     * keeps its name, unless another is called for one of them.
     */
    public String holdersOf(Role role) {
        String name = of(role);
        boolean many = name.endsWith("S") && !roles.containsValue(name.substring(0, name.length() - 1));
        return JavaNames.lowerCamel(name) + (many ? "" : "s");
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

    /** The constant of a row that can be taken away. */
    public String ofWithdrawal(Row row) {
        return withdrawals.get(row.id());
    }

    /** The step and accessor of a relation or fact. */
    public String of(Attribute attribute) {
        return attributes.get(key(attribute));
    }

    /** The enum of an attribute with named values. */
    public ValueNames valuesOf(Attribute attribute) {
        return values.get(key(attribute));
    }

    /** A declared operation. */
    public OperationNames of(OperationType operation) {
        return operations.get(operation.id());
    }

    /** What tells attributes apart: whose it is, a dot and its id, such as {@code Contact.owner} or {@code user.active}. */
    public static String key(Attribute attribute) {
        return owner(attribute) + "." + attribute.id();
    }

    /** Whose attribute it is: an entity's id, {@code user} or {@code account}. */
    static String owner(Attribute attribute) {
        if (attribute instanceof Relation relation) {
            return relation.entity();
        }
        Fact fact = (Fact) attribute;
        return switch (fact.of()) {
            case RECORD -> fact.entity();
            case USER -> "user";
            case ACCOUNT -> "account";
        };
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
