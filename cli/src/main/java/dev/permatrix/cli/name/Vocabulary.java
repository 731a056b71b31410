package dev.permatrix.cli.name;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleSet;
import dev.permatrix.dsl.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every name of one matrix. Immutable. */
public final class Vocabulary {

    private final NameLookup<Role> roles;
    private final Map<String, RoleSet> roleSets;
    private final NameLookup<Asked> permissions;
    private final NameLookup<Related> relations;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    public Vocabulary(PermissionModel model) {
        this.roles = rolesOf(model);
        this.roleSets = model.roleSets().stream()
                .collect(Collectors.toMap(set -> NameForm.folded(set.id()), set -> set, (one, other) -> one));
        this.permissions = permissionsOf(model);
        this.relations = relationsOf(model);
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

    /** The rows under which these permissions are granted. */
    public List<Row> rowsOf(Asked asked) {
        return asked.permissions().stream()
                .map(permission -> rows.get(permission.rowId()))
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

    private static NameLookup<Related> relationsOf(PermissionModel model) {
        Map<String, List<Relation>> ids = new LinkedHashMap<>();
        Map<String, List<Relation>> words = new LinkedHashMap<>();
        Map<String, List<Relation>> qualified = new LinkedHashMap<>();
        for (Entity entity : model.entities()) {
            for (Relation relation : entity.relations()) {
                put(ids, relation.id(), relation);
                put(words, relation.words(), relation);
                put(qualified, entity.key() + "." + relation.id(), relation);
            }
        }
        NameLookup.Builder<Related> names = NameLookup.of("relation", Vocabulary::qualifiedName);
        names.next();
        ids.forEach((name, relations) -> names.shown(name, new Related(relations)));
        names.next();
        words.forEach((name, relations) -> names.silent(name, new Related(relations)));
        names.next();
        qualified.forEach((name, relations) -> names.silent(name, new Related(relations)));
        return names.build();
    }

    private static void put(Map<String, List<Relation>> names, String name, Relation relation) {
        names.computeIfAbsent(NameForm.folded(name), key -> new ArrayList<>()).add(relation);
    }

    private static String qualifiedName(Related related) {
        return related.relations().get(0).id();
    }
}
