package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.audit.Profile.Kind;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleTable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Works out profiles, and remembers them, since many people are alike. */
final class Profiles {

    private final RoleTable roles;
    private final Map<String, Role> assignable = new HashMap<>();
    private final Map<String, Fact> facts = new HashMap<>();
    private final Values account;
    private final Remembered<Kind, Profile> known = new Remembered<>();

    Profiles(DecisionTable table, StatedFacts account) {
        PermissionModel model = table.model();
        this.roles = table.roles();
        model.assignableRoles().forEach(role -> assignable.put(role.id(), role));
        model.userFacts().forEach(fact -> facts.put(fact.id(), fact));
        Map<String, Fact> ofAccount = new HashMap<>();
        model.accountFacts().forEach(fact -> ofAccount.put(fact.id(), fact));
        this.account = values(account.values(), ofAccount);
    }

    Profile of(Kind kind) {
        return known.get(kind, this::workedOut);
    }

    private Profile workedOut(Kind kind) {
        Set<Role> assigned = new LinkedHashSet<>();
        kind.roles().stream()
                .filter(assignable::containsKey)
                .map(assignable::get)
                .forEach(assigned::add);
        Values values = values(kind.facts(), facts).and(account);
        Grants grants = new Grants(Set.copyOf(kind.granted()), Set.copyOf(kind.withdrawn()));
        return new Profile(kind, assigned, values, grants, roles.standings(assigned, values));
    }

    private static Values values(Map<String, Integer> stated, Map<String, Fact> facts) {
        Map<Attribute, Integer> values = new HashMap<>();
        stated.forEach((id, value) -> values.put(facts.get(id), value));
        return Values.of(values);
    }
}
