package dev.permatrix.cli.name;

import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleSet;
import dev.permatrix.dsl.model.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every name of one matrix. Immutable. */
public final class Vocabulary {

    private static final Set<String> NO_ROLE = Set.of("no role", "none", "nobody", "no one");

    private final NameLookup<Role> roles;
    private final Map<String, RoleSet> roleSets;
    private final NameLookup<Asked> permissions;
    private final NameLookup<Related> relations;
    private final NameLookup<Related> facts;
    private final NameLookup<OperationType> operations;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    public Vocabulary(PermissionModel model) {
        AttributeNames attributes = new AttributeNames(model);
        this.roles = rolesOf(model);
        this.roleSets = model.roleSets().stream()
                .collect(Collectors.toMap(set -> NameForm.folded(set.id()), set -> set, (one, other) -> one));
        this.permissions = permissionsOf(model);
        this.relations = attributes.relations();
        this.facts = attributes.facts();
        this.operations = operationsOf(model);
        model.rows().forEach(row -> rows.putIfAbsent(row.id(), row));
    }

    /** The role of this label or id. */
    public Optional<Role> role(String name, Faults faults) {
        RoleSet set = roleSets.get(NameForm.folded(name));
        if (set != null && !roles.knows(name)) {
            return faults.none("`" + name + "` stands for several roles: write one of `"
                    + set.roles().stream().map(Role::label).collect(Collectors.joining("`, `")) + "`");
        }
        return roles.find(name, faults);
    }

    /** Whether this says that a user holds no role: {@code no role} or {@code none}, unless a role has that name. */
    public boolean isNoRole(String name) {
        return NO_ROLE.contains(NameForm.folded(name)) && !roles.knows(name);
    }

    /**
     * The permissions of this name: by row label, row id, permission id, permission label; the detail in parentheses
     * may be left out.
     */
    public Optional<Asked> permission(String name, Faults faults) {
        return permissions.find(name, faults);
    }

    public boolean isPermission(String name) {
        return permissions.knows(name);
    }

    /** The relations of this id, alone or behind its entity and a dot, or of these words. */
    public Optional<Related> relation(String name, Faults faults) {
        return relations.find(name, faults);
    }

    public boolean isRelation(String name) {
        return relations.knows(name);
    }

    /** The facts or relations of this id, alone or behind what they are of and a dot, or of these words. */
    public Optional<Related> fact(String name, Faults faults) {
        return facts.find(name, faults);
    }

    public boolean isFact(String name) {
        return facts.knows(name);
    }

    /** What can be done to users and roles: {@code create role}, or the id or label of a declared operation. */
    public Optional<OperationType> operation(String name, Faults faults) {
        return operations.find(name, faults);
    }

    /** The rows under which these permissions are granted; none of signing in. */
    public List<Row> rowsOf(Asked asked) {
        return asked.permissions().stream()
                .flatMap(permission -> Optional.ofNullable(rows.get(permission.rowId())).stream())
                .distinct()
                .toList();
    }

    private static NameLookup<Role> rolesOf(PermissionModel model) {
        NameLookup.Builder<Role> names = NameLookup.of("role", Role::id);
        names.next();
        model.roles().forEach(role -> names.shown(role.label(), role));
        names.next();
        model.roles().forEach(role -> names.silent(role.id(), role));
        return names.build();
    }

    private static NameLookup<Asked> permissionsOf(PermissionModel model) {
        List<Row> rows = model.rows().filter(row -> !row.everythingElse()).toList();
        List<Permission> permissions = model.permissions();
        NameLookup.Builder<Asked> names = NameLookup.of("permission", Asked::name);
        names.next();
        rows.forEach(row -> names.shown(row.label(), asked(row)));
        names.next();
        rows.forEach(row -> names.shown(row.id(), asked(row)).silent(row.name(), asked(row)));
        names.next();
        permissions.forEach(permission -> names.shown(permission.id(), asked(permission)));
        names.next();
        permissions.forEach(permission -> names.silent(permission.name(), asked(permission)));
        names.next();
        permissions.forEach(permission -> names.shown(permission.label(), asked(permission)));
        model.shownAs().forEach(shown -> names.silent(shown.label(), asked(shown.permission())));
        names.next();
        rows.forEach(row -> names.silent(NameForm.withoutDetail(row.label()), asked(row)));
        permissions.forEach(it -> names.silent(NameForm.withoutDetail(it.label()), asked(it)));
        return names.build();
    }

    private static Asked asked(Row row) {
        return new Asked(row.id(), row.permissions());
    }

    private static Asked asked(Permission permission) {
        return new Asked(permission.id(), List.of(permission));
    }

    private static NameLookup<OperationType> operationsOf(PermissionModel model) {
        List<OperationType> declared =
                model.operations().stream().map(it -> it.type()).toList();
        Stream<OperationType> known = Stream.of(OperationKind.values())
                .filter(kind -> kind != OperationKind.DECLARED)
                .map(OperationType::of);
        NameLookup.Builder<OperationType> names = NameLookup.of("operation", OperationType::id);
        names.next();
        known.forEach(type -> names.shown(type.id(), type));
        names.next();
        declared.forEach(type -> names.shown(type.id(), type));
        names.next();
        declared.forEach(type -> names.silent(type.label(), type));
        return names.build();
    }
}
