package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeSpace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says what is asked of one matrix as the other would say it; empty where the other knows no such people or values. */
final class Translation {

    private final PermissionModel to;
    private final Map<Attribute, Attribute> counterparts;

    Translation(Both<PermissionModel> models, Version from) {
        this.to = models.of(other(from));
        this.counterparts = counterparts(SharedAttribute.of(models.of(from)), SharedAttribute.of(to));
    }

    static Version other(Version version) {
        return version == Version.BEFORE ? Version.AFTER : Version.BEFORE;
    }

    Optional<Situation> of(Situation situation) {
        Optional<Permission> permission =
                find(to.permissions(), Permission::id, situation.permission().id());
        Optional<Set<Role>> roles = roles(situation.roles());
        Optional<Values> values = values(situation.values());
        return permission.isPresent() && roles.isPresent() && values.isPresent()
                ? Optional.of(new Situation(roles.get(), permission.get(), values.get(), situation.grants()))
                : Optional.empty();
    }

    private static <T> Optional<T> find(List<T> things, Function<T, String> id, String wanted) {
        return things.stream().filter(it -> id.apply(it).equals(wanted)).findFirst();
    }

    private Optional<Set<Role>> roles(Set<Role> roles) {
        Set<Role> found = new HashSet<>();
        roles.forEach(role -> find(to.assignableRoles(), Role::id, role.id()).ifPresent(found::add));
        boolean many = to.matrix().severalRoles() || roles.size() == 1;
        return found.size() == roles.size() && many ? Optional.of(found) : Optional.empty();
    }

    /** What is so, as the other matrix says it; empty where it has no such value. */
    private Optional<Values> values(Values values) {
        Map<Attribute, Integer> there = new HashMap<>();
        for (Map.Entry<Attribute, Attribute> same : counterparts.entrySet()) {
            Optional<Integer> value = value(same.getKey(), same.getValue(), values.of(same.getKey()));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            there.put(same.getValue(), value.get());
        }
        return Optional.of(Values.of(there));
    }

    /** By attribute of this matrix the one of the other that is called the same and has values of the same kind. */
    private static Map<Attribute, Attribute> counterparts(List<Attribute> here, List<Attribute> there) {
        Map<Attribute, Attribute> counterparts = new HashMap<>();
        for (Attribute one : here) {
            there.stream()
                    .filter(it -> SharedAttribute.key(it).equals(SharedAttribute.key(one)))
                    .filter(it -> SharedAttribute.isAlike(it, one))
                    .forEach(it -> counterparts.put(one, it));
        }
        return counterparts;
    }

    private static Optional<Integer> value(Attribute from, Attribute to, int value) {
        if (from.domain() instanceof Domain.Numbers numbers) {
            return Optional.of(((Domain.Numbers) to.domain()).rangeOf(numbers.least(value)));
        }
        return to.domain().indexOf(from.domain().word(value));
    }

    Optional<ChangeSituation> of(ChangeSituation change) {
        boolean known = ChangeSpace.types(to).contains(change.operation());
        Optional<Person> actor = person(change.actor());
        Optional<Person> target = change.target().flatMap(it -> person(it));
        Optional<Role> role = change.role().flatMap(it -> find(to.roles(), Role::id, it.id()));
        Optional<Role> becoming = change.becoming().flatMap(it -> find(to.assignableRoles(), Role::id, it.id()));
        Optional<Row> row = change.grant().flatMap(it -> find(to.rows().toList(), Row::id, it.id()));
        Optional<Values> account = values(change.account());
        Map<Role, Integer> holders = new HashMap<>();
        change.holders()
                .forEach((it, count) ->
                        find(to.roles(), Role::id, it.id()).ifPresent(found -> holders.put(found, count)));
        to.roles().forEach(it -> holders.putIfAbsent(it, 0));
        boolean countable = holders.entrySet().stream()
                .allMatch(it -> it.getKey().heldBy().stream().allMatch(bound -> bound.allows(it.getValue())));
        boolean whole = actor.isPresent()
                && target.isPresent() == change.target().isPresent()
                && role.isPresent() == change.role().isPresent()
                && becoming.isPresent() == change.becoming().isPresent()
                && row.isPresent() == change.grant().isPresent();
        boolean becomesSomething = to.matrix().severalRoles()
                || change.kind() != OperationKind.TRANSFER
                || change.becoming().isPresent();
        return known && whole && becomesSomething && account.isPresent() && countable
                ? Optional.of(new ChangeSituation(
                        change.operation(),
                        actor.get(),
                        change.self(),
                        target,
                        role,
                        becoming,
                        row,
                        account.get(),
                        holders))
                : Optional.empty();
    }

    private Optional<Person> person(Person person) {
        Optional<Set<Role>> roles = roles(person.roles());
        return roles.flatMap(it -> values(person.values()).map(values -> new Person(it, values, person.grants())));
    }
}
