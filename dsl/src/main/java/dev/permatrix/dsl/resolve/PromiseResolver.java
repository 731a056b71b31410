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
import dev.permatrix.dsl.syntax.InvariantSyntax.PermissionsSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Promises. One whose names can't all be resolved is reported and left out. */
final class PromiseResolver {

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

    Optional<Invariant> resolve(InvariantSyntax syntax) {
        return promise(syntax)
                .map(promise -> new Invariant(
                        syntax.label().text(),
                        promise,
                        syntax.written(),
                        traces.resolve(syntax.trace()),
                        syntax.span()));
    }

    private Optional<Promise> promise(InvariantSyntax invariant) {
        InvariantSyntax.PromiseSyntax syntax = invariant.promise();
        if (syntax instanceof InvariantSyntax.OnlyMay it) {
            List<Role> roles = scope.roles(it.roles());
            List<Permission> asked = permissions.all(it.permissions());
            return some(roles, asked).map(ok -> new Invariant.OnlyMay(roles, asked));
        }
        if (syntax instanceof InvariantSyntax.MayAllThat it) {
            List<Role> more = scope.roles(it.more());
            List<Permission> except = it.except().map(permissions::all).orElse(List.of());
            return scope.role(it.less()).filter(less -> !more.isEmpty()).map(less -> new Invariant.MayAllThat(more, less, except));
        }
        if (syntax instanceof InvariantSyntax.MayMore it) {
            return scope.role(it.more()).flatMap(more -> scope.role(it.less()).map(less -> new Invariant.MayMore(more, less)));
        }
        if (syntax instanceof InvariantSyntax.MayNothing it) {
            return mayNothing(it);
        }
        if (syntax instanceof InvariantSyntax.May it) {
            return may(it);
        }
        return pairOrChange(invariant, syntax);
    }

    private Optional<Promise> pairOrChange(InvariantSyntax invariant, InvariantSyntax.PromiseSyntax syntax) {
        if (syntax instanceof InvariantSyntax.DifferOnlyIn it) {
            List<Permission> asked = permissions.all(it.permissions());
            return pair(it.one(), it.other()).map(pair -> new Invariant.DifferOnlyIn(pair.one(), pair.other(), asked));
        }
        if (syntax instanceof InvariantSyntax.SameCells it) {
            Optional<Table> table = it.table().flatMap(permissions::table);
            return pair(it.one(), it.other())
                    .filter(pair -> it.table().isEmpty() || table.isPresent())
                    .map(pair -> new Invariant.SameCells(pair.one(), pair.other(), table));
        }
        if (syntax instanceof InvariantSyntax.OnlyCan it) {
            return onlyCan(it);
        }
        if (syntax instanceof InvariantSyntax.AlwaysHeld it) {
            HolderCount count = new HolderCount(
                    it.count().min(),
                    it.count().max().map(OptionalInt::of).orElse(OptionalInt.empty()),
                    Trace.NONE,
                    it.count().span());
            return scope.role(it.role()).map(role -> new Invariant.AlwaysHeld(role, count));
        }
        throw new IllegalStateException("a new kind of promise: " + invariant);
    }

    private record Pair(Role one, Role other) {}

    private Optional<Pair> pair(NameSyntax one, NameSyntax other) {
        Optional<Role> first = scope.role(one);
        Optional<Role> second = scope.role(other);
        return first.flatMap(role -> second.map(it -> new Pair(role, it)));
    }

    private Optional<Promise> mayNothing(InvariantSyntax.MayNothing syntax) {
        List<Role> roles = scope.roles(syntax.roles());
        Optional<Entity> entity = syntax.entity().flatMap(scope::entity);
        List<Permission> except = syntax.except().map(permissions::all).orElse(List.of());
        Optional<Condition> unless = syntax.unless().flatMap(it -> condition(entity, it));
        boolean complete = syntax.entity().isPresent() == entity.isPresent()
                && syntax.unless().isPresent() == unless.isPresent();
        return complete && !roles.isEmpty()
                ? Optional.of(new Invariant.MayNothing(roles, entity, except, unless))
                : Optional.empty();
    }

    private Optional<Promise> may(InvariantSyntax.May syntax) {
        List<Role> roles = scope.roles(syntax.roles());
        List<Permission> asked = permissions.all(syntax.permissions());
        Optional<Entity> entity = asked.stream()
                .filter(Permission::isAskedOfRecord)
                .flatMap(permission -> permission.entity().stream())
                .findFirst();
        Optional<Condition> when = syntax.when().flatMap(it -> condition(entity, it));
        return syntax.when().isPresent() == when.isPresent()
                ? some(roles, asked).map(ok -> new Invariant.May(roles, asked, when))
                : Optional.empty();
    }

    private Optional<Promise> onlyCan(InvariantSyntax.OnlyCan syntax) {
        List<Role> roles = syntax.roles().map(scope::roles).orElse(List.of());
        Optional<Operation> operation = operations.resolve(syntax.operation());
        Optional<Presence> presence = syntax.presence().flatMap(operations::presence);
        boolean complete = syntax.presence().isPresent() == presence.isPresent()
                && syntax.roles().isPresent() == !roles.isEmpty();
        return complete ? operation.map(it -> new Invariant.OnlyCan(roles, it, presence)) : Optional.empty();
    }

    private Optional<Condition> condition(Optional<Entity> entity, ConditionSyntax syntax) {
        return entity.isPresent() ? conditions.on(entity.get(), syntax) : conditions.onAny(syntax);
    }

    private static Optional<Boolean> some(List<Role> roles, List<Permission> permissions) {
        return roles.isEmpty() || permissions.isEmpty() ? Optional.empty() : Optional.of(true);
    }

    List<Invariant> resolve(List<InvariantSyntax> syntax) {
        return syntax.stream().flatMap(it -> resolve(it).stream()).toList();
    }
}
