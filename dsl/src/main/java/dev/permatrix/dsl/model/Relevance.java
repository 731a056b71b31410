package dev.permatrix.dsl.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an answer can hang on: the conditions that some declaration asks on the way to it. */
public final class Relevance {

    private final PermissionModel model;

    public Relevance(PermissionModel model) {
        this.model = model;
    }

    /** Conditions of the permission's own cells, notes and restrictions, for any role. */
    public List<Condition> ofCells(Permission permission) {
        List<Condition> conditions = new ArrayList<>();
        model.cells()
                .choices(permission)
                .forEach(choice ->
                        choice.branches().forEach(branch -> branch.when().ifPresent(conditions::add)));
        model.cells().conditioned(permission).forEach(cell -> {
            cell.when().ifPresent(conditions::add);
            cell.notes().forEach(note -> note.when().ifPresent(conditions::add));
        });
        restrictions(permission).forEach(restriction -> conditions.add(restriction.to()));
        return conditions;
    }

    /** Restrictions that bind some role here. */
    public Stream<Restriction> restrictions(Permission permission) {
        return model.restrictions().stream()
                .filter(restriction -> model.roles().stream().anyMatch(role -> restriction.binds(role, permission)));
    }

    /** Conditions under which roles are held, and count. */
    public List<Condition> ofRoles() {
        RoleRules rules = model.roleRules();
        return Stream.concat(
                        rules.derivations().stream().map(Derivation::when),
                        rules.availabilities().stream().map(Availability::when))
                .toList();
    }

    /** Everything on the way to the decision: roles, gates, cells, and the same of what the permission needs. */
    public List<Condition> ofDecision(Permission permission) {
        List<Condition> conditions = new ArrayList<>(ofRoles());
        for (Permission asked : withNeeded(permission)) {
            model.gates(asked).forEach(gate -> conditions.add(gate.condition()));
            conditions.addAll(ofCells(asked));
        }
        return conditions;
    }

    /** The permission, what it needs, what that needs, each once. */
    public Set<Permission> withNeeded(Permission permission) {
        Map<String, Permission> all = new LinkedHashMap<>();
        Deque<Permission> next = new ArrayDeque<>(List.of(permission));
        while (!next.isEmpty()) {
            Permission asked = next.remove();
            if (all.putIfAbsent(asked.id(), asked) == null) {
                model.needs(asked).forEach(need -> next.add(need.needed()));
            }
        }
        return new LinkedHashSet<>(all.values());
    }

    /** The attributes that these conditions look at: of records, of users, of the account; each in order. */
    public List<Attribute> attributes(List<Condition> conditions) {
        Set<Attribute> named = new LinkedHashSet<>();
        conditions.forEach(condition -> condition.attributes().forEach(named::add));
        return Stream.concat(
                        model.entities().stream().flatMap(entity -> entity.attributes().stream()),
                        Stream.concat(model.userFacts().stream(), model.accountFacts().stream()))
                .filter(named::contains)
                .map(Attribute.class::cast)
                .toList();
    }

    /** The roles that these conditions ask whether the user holds, in order of declaration; each at most twice. */
    public List<Condition.Holds> holdings(List<Condition> conditions) {
        Set<Condition> named = new LinkedHashSet<>();
        conditions.forEach(condition -> condition.atoms().forEach(named::add));
        return model.roles().stream()
                .flatMap(role -> Stream.of(new Condition.Holds(role, false), new Condition.Holds(role, true)))
                .filter(named::contains)
                .toList();
    }
}
