package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Invariant.Promise;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import dev.permatrix.dsl.syntax.InvariantSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.CountSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Promises. One whose names can't all be resolved is reported and left out. One that speaks of several kinds of records,
 * or of roles that are meant one by one, becomes several.
 */
final class PromiseResolver implements InvariantSyntax.Cases<Map<String, Promise>> {

    private final Scope scope;
    private final TraceResolver traces;
    private final PermissionLookup permissions;
    private final ConditionResolver conditions;
    private final PromisedPermissions promised;
    private final OperationResolver operations;

    PromiseResolver(Scope scope, TraceResolver traces, PermissionLookup permissions, OperationResolver operations) {
        this.scope = scope;
        this.traces = traces;
        this.permissions = permissions;
        this.conditions = new ConditionResolver(scope);
        this.promised = new PromisedPermissions(scope);
        this.operations = operations;
    }

    List<Invariant> resolve(List<InvariantSyntax> syntax) {
        return syntax.stream().flatMap(it -> resolve(it).stream()).toList();
    }

    private List<Invariant> resolve(InvariantSyntax syntax) {
        Map<String, Promise> promises = syntax.promise().match(this);
        return promises.entrySet().stream()
                .map(promise -> new Invariant(
                        promises.size() == 1
                                ? syntax.label().text()
                                : syntax.label().text() + " (" + promise.getKey() + ")",
                        promise.getValue(),
                        syntax.isDefault(),
                        syntax.written(),
                        traces.resolve(syntax.trace()),
                        syntax.span()))
                .toList();
    }

    @Override
    public Map<String, Promise> onlyMay(InvariantSyntax.OnlyMay syntax) {
        List<Role> roles = syntax.roles().map(scope::roles).orElse(List.of());
        return parts(
                syntax.roles().isPresent() == !roles.isEmpty(),
                syntax.permissions(),
                syntax.when(),
                part -> new Invariant.OnlyMay(roles, part.permissions(), part.when()));
    }

    /** One for each entity whose records the condition looks at. */
    private Map<String, Promise> parts(
            boolean complete,
            InvariantSyntax.PermissionsSyntax asked,
            Optional<ConditionSyntax> when,
            Function<PromisedPermissions.Part, Promise> promise) {
        List<Permission> all = permissions.all(asked);
        return !complete || all.isEmpty()
                ? Map.of()
                : promised.parts(all, when).stream()
                        .collect(Collectors.toMap(
                                PromisedPermissions.Part::key, promise, (one, other) -> one, LinkedHashMap::new));
    }

    @Override
    public Map<String, Promise> mayAllThat(InvariantSyntax.MayAllThat syntax) {
        List<Role> more = scope.roles(syntax.more());
        List<Permission> except = syntax.except().map(permissions::all).orElse(List.of());
        Optional<Role> less = scope.role(syntax.less()).filter(it -> !more.isEmpty());
        return one(less.map(it -> new Invariant.MayAllThat(more, it, except)));
    }

    @Override
    public Map<String, Promise> mayMore(InvariantSyntax.MayMore syntax) {
        return pair(syntax.more(), syntax.less(), Invariant.MayMore::new);
    }

    @Override
    public Map<String, Promise> mayNothing(InvariantSyntax.MayNothing syntax) {
        List<Role> roles = scope.roles(syntax.roles());
        Optional<Entity> entity = syntax.entity().map(scope::entity);
        List<Permission> except = syntax.except().map(permissions::all).orElse(List.of());
        Optional<Condition> unless = syntax.unless().flatMap(it -> conditions.in(Sight.of(entity), it));
        boolean complete = syntax.unless().isPresent() == unless.isPresent() && !roles.isEmpty();
        return promiseIf(complete, new Invariant.MayNothing(roles, entity, except, unless));
    }

    @Override
    public Map<String, Promise> may(InvariantSyntax.May syntax) {
        List<Role> roles = scope.roles(syntax.roles());
        return parts(
                !roles.isEmpty(),
                syntax.permissions(),
                syntax.when(),
                part -> new Invariant.May(roles, part.permissions(), part.when()));
    }

    @Override
    public Map<String, Promise> differOnlyIn(InvariantSyntax.DifferOnlyIn syntax) {
        List<Permission> asked = permissions.all(syntax.permissions());
        return pair(syntax.one(), syntax.other(), (one, other) -> new Invariant.DifferOnlyIn(one, other, asked));
    }

    @Override
    public Map<String, Promise> sameCells(InvariantSyntax.SameCells syntax) {
        Optional<Table> table = syntax.table().flatMap(permissions::table);
        return syntax.table().isPresent() == table.isPresent()
                ? pair(syntax.one(), syntax.other(), (one, other) -> new Invariant.SameCells(one, other, table))
                : Map.of();
    }

    @Override
    public Map<String, Promise> onlyCan(InvariantSyntax.OnlyCan syntax) {
        List<Role> roles = syntax.roles().map(scope::roles).orElse(List.of());
        Optional<Operation> operation = operations.resolve(syntax.operation());
        Optional<Presence> presence = syntax.presence().flatMap(operations::presence);
        boolean complete = syntax.presence().isPresent() == presence.isPresent()
                && syntax.roles().isPresent() == !roles.isEmpty();
        return one(operation.filter(it -> complete).map(it -> new Invariant.OnlyCan(roles, it, presence)));
    }

    @Override
    public Map<String, Promise> alwaysHeld(InvariantSyntax.AlwaysHeld syntax) {
        CountSyntax count = syntax.count();
        OptionalInt most = count.max().map(OptionalInt::of).orElse(OptionalInt.empty());
        return one(scope.role(syntax.role())
                .map(role ->
                        new Invariant.AlwaysHeld(role, new HolderCount(count.min(), most, Trace.NONE, count.span()))));
    }

    @Override
    public Map<String, Promise> eachMayMore(InvariantSyntax.EachMayMore syntax) {
        List<Role> roles = syntax.roles().stream()
                .flatMap(name -> scope.rolesNamed(name, "").stream())
                .distinct()
                .toList();
        return promiseIf(roles.size() > 1, new Invariant.Descending(roles));
    }

    @Override
    public Map<String, Promise> mayNotBoth(InvariantSyntax.MayNotBoth syntax) {
        Optional<Permission> one = permissions.one(syntax.one());
        Optional<Permission> other = permissions.one(syntax.other());
        return one(one.flatMap(first -> other.map(second -> new Invariant.MayBoth(first, second))));
    }

    @Override
    public Map<String, Promise> holdsNotBoth(InvariantSyntax.HoldsNotBoth syntax) {
        return pair(syntax.one(), syntax.other(), Invariant.HoldsBoth::new);
    }

    @Override
    public Map<String, Promise> neverBecomes(InvariantSyntax.NeverBecomes syntax) {
        Optional<Presence> presence = syntax.presence().flatMap(operations::presence);
        Map<String, Promise> promises = new LinkedHashMap<>();
        List<Role> becoming = scope.roles(syntax.becoming());
        for (Role from : scope.roles(syntax.roles())) {
            becoming.stream()
                    .filter(to -> !to.equals(from))
                    .forEach(to -> promises.put(
                            from.label() + ", " + to.label(), new Invariant.NeverBecomes(from, to, presence)));
        }
        return syntax.presence().isPresent() == presence.isPresent() ? promises : Map.of();
    }

    @Override
    public Map<String, Promise> higherKeeps(InvariantSyntax.HigherKeeps syntax) {
        return new OrderedFacts(scope)
                .named(syntax.fact()).stream()
                        .collect(Collectors.toMap(
                                fact -> fact.entity().isEmpty() ? "account" : fact.entity(),
                                Invariant.Monotone::new,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    @Override
    public Map<String, Promise> whoeverMay(InvariantSyntax.WhoeverMay syntax) {
        Optional<Permission> one = permissions.one(syntax.one());
        List<Permission> others = permissions.all(syntax.others());
        return one(one.filter(it -> !others.isEmpty()).map(it -> new Invariant.Implies(it, others)));
    }

    @Override
    public Map<String, Promise> noDifference(InvariantSyntax.NoDifference syntax) {
        return new DifferenceResolver(scope).resolve(syntax, permissions.all(syntax.permissions()));
    }

    private static Map<String, Promise> promiseIf(boolean complete, Promise promise) {
        return complete ? Map.of("", promise) : Map.of();
    }

    private static Map<String, Promise> one(Optional<? extends Promise> promise) {
        return promise.<Map<String, Promise>>map(it -> Map.of("", it)).orElse(Map.of());
    }

    private Map<String, Promise> pair(NameSyntax one, NameSyntax other, BiFunction<Role, Role, Promise> promise) {
        Optional<Role> first = scope.role(one);
        Optional<Role> second = scope.role(other);
        return one(first.flatMap(role -> second.map(it -> promise.apply(role, it))));
    }
}
