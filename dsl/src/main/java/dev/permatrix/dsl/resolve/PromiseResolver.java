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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Promises. One whose names can't all be resolved is reported and left out. */
final class PromiseResolver implements InvariantSyntax.Cases<Optional<Promise>> {

    private final Scope scope;
    private final TraceResolver traces;
    private final PermissionLookup permissions;
    private final ConditionResolver conditions;
    private final OperationResolver operations;

    PromiseResolver(Scope scope, TraceResolver traces, PermissionLookup permissions, OperationResolver operations) {
        this.scope = scope;
        this.traces = traces;
        this.permissions = permissions;
        this.conditions = new ConditionResolver(scope);
        this.operations = operations;
    }

    List<Invariant> resolve(List<InvariantSyntax> syntax) {
        return syntax.stream().flatMap(it -> resolve(it).stream()).toList();
    }

    private Optional<Invariant> resolve(InvariantSyntax syntax) {
        return syntax.promise()
                .match(this)
                .map(promise -> new Invariant(
                        syntax.label().text(),
                        promise,
                        syntax.isDefault(),
                        syntax.written(),
                        traces.resolve(syntax.trace()),
                        syntax.span()));
    }

    @Override
    public Optional<Promise> onlyMay(InvariantSyntax.OnlyMay syntax) {
        List<Role> roles = scope.roles(syntax.roles());
        List<Permission> asked = permissions.all(syntax.permissions());
        return promiseIf(!roles.isEmpty() && !asked.isEmpty(), new Invariant.OnlyMay(roles, asked));
    }

    @Override
    public Optional<Promise> mayAllThat(InvariantSyntax.MayAllThat syntax) {
        List<Role> more = scope.roles(syntax.more());
        List<Permission> except = syntax.except().map(permissions::all).orElse(List.of());
        return scope.role(syntax.less())
                .filter(less -> !more.isEmpty())
                .map(less -> new Invariant.MayAllThat(more, less, except));
    }

    @Override
    public Optional<Promise> mayMore(InvariantSyntax.MayMore syntax) {
        return pair(syntax.more(), syntax.less(), Invariant.MayMore::new);
    }

    @Override
    public Optional<Promise> mayNothing(InvariantSyntax.MayNothing syntax) {
        List<Role> roles = scope.roles(syntax.roles());
        Optional<Entity> entity = syntax.entity().map(scope::entity);
        List<Permission> except = syntax.except().map(permissions::all).orElse(List.of());
        Optional<Condition> unless = syntax.unless().flatMap(it -> condition(entity, it));
        boolean complete = syntax.unless().isPresent() == unless.isPresent() && !roles.isEmpty();
        return promiseIf(complete, new Invariant.MayNothing(roles, entity, except, unless));
    }

    @Override
    public Optional<Promise> may(InvariantSyntax.May syntax) {
        List<Role> roles = scope.roles(syntax.roles());
        List<Permission> asked = permissions.all(syntax.permissions());
        Optional<Entity> entity = asked.stream()
                .filter(Permission::isAskedOfRecord)
                .flatMap(permission -> permission.entity().stream())
                .findFirst();
        Optional<Condition> when = syntax.when().flatMap(it -> condition(entity, it));
        boolean complete = syntax.when().isPresent() == when.isPresent() && !roles.isEmpty() && !asked.isEmpty();
        return promiseIf(complete, new Invariant.May(roles, asked, when));
    }

    @Override
    public Optional<Promise> differOnlyIn(InvariantSyntax.DifferOnlyIn syntax) {
        List<Permission> asked = permissions.all(syntax.permissions());
        return pair(syntax.one(), syntax.other(), (one, other) -> new Invariant.DifferOnlyIn(one, other, asked));
    }

    @Override
    public Optional<Promise> sameCells(InvariantSyntax.SameCells syntax) {
        Optional<Table> table = syntax.table().flatMap(permissions::table);
        return pair(syntax.one(), syntax.other(), (one, other) -> new Invariant.SameCells(one, other, table))
                .filter(it -> syntax.table().isPresent() == table.isPresent());
    }

    @Override
    public Optional<Promise> onlyCan(InvariantSyntax.OnlyCan syntax) {
        List<Role> roles = syntax.roles().map(scope::roles).orElse(List.of());
        Optional<Operation> operation = operations.resolve(syntax.operation());
        Optional<Presence> presence = syntax.presence().flatMap(operations::presence);
        boolean complete = syntax.presence().isPresent() == presence.isPresent()
                && syntax.roles().isPresent() == !roles.isEmpty();
        return operation.filter(it -> complete).map(it -> new Invariant.OnlyCan(roles, it, presence));
    }

    @Override
    public Optional<Promise> alwaysHeld(InvariantSyntax.AlwaysHeld syntax) {
        CountSyntax count = syntax.count();
        OptionalInt most = count.max().map(OptionalInt::of).orElse(OptionalInt.empty());
        return scope.role(syntax.role())
                .map(role ->
                        new Invariant.AlwaysHeld(role, new HolderCount(count.min(), most, Trace.NONE, count.span())));
    }

    @Override
    public Optional<Promise> eachMayMore(InvariantSyntax.EachMayMore syntax) {
        return Optional.empty();
    }

    @Override
    public Optional<Promise> mayNotBoth(InvariantSyntax.MayNotBoth syntax) {
        return Optional.empty();
    }

    @Override
    public Optional<Promise> holdsNotBoth(InvariantSyntax.HoldsNotBoth syntax) {
        return Optional.empty();
    }

    @Override
    public Optional<Promise> neverBecomes(InvariantSyntax.NeverBecomes syntax) {
        return Optional.empty();
    }

    @Override
    public Optional<Promise> higherKeeps(InvariantSyntax.HigherKeeps syntax) {
        return Optional.empty();
    }

    private static Optional<Promise> promiseIf(boolean complete, Promise promise) {
        return complete ? Optional.of(promise) : Optional.empty();
    }

    private Optional<Promise> pair(NameSyntax one, NameSyntax other, BiFunction<Role, Role, Promise> promise) {
        Optional<Role> first = scope.role(one);
        Optional<Role> second = scope.role(other);
        return first.flatMap(role -> second.map(it -> promise.apply(role, it)));
    }

    private Optional<Condition> condition(Optional<Entity> entity, ConditionSyntax syntax) {
        return entity.isPresent() ? conditions.on(entity.get(), syntax) : conditions.onAny(syntax);
    }
}
