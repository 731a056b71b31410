package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.table.ChangeGuard.ActorMay;
import dev.permatrix.dsl.table.ChangeGuard.Count;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A guard in the making: starts by holding always, and each step narrows it. Immutable. */
record GuardDraft(ChangeGuard guard) {

    /** Holds for every actor and target; names roles only where the operation moves some. */
    static GuardDraft any(List<Role> roles, OperationKind kind) {
        boolean moves = kind == OperationKind.CHANGE || kind == OperationKind.TRANSFER;
        return new GuardDraft(new ChangeGuard(
                roles,
                Optional.empty(),
                Targets.Who.ANYONE,
                roles,
                moves ? roles : List.of(),
                kind == OperationKind.TRANSFER ? roles : List.of(),
                false,
                Optional.empty(),
                Optional.empty()));
    }

    GuardDraft actors(List<Role> actors) {
        return with(actors, guard.actorMay(), guard.who(), guard.targets(), guard.roles(), guard.becoming());
    }

    GuardDraft actorMay(Permission permission, boolean allowed) {
        Optional<ActorMay> may = Optional.of(new ActorMay(permission, allowed));
        return with(guard.actors(), may, guard.who(), guard.targets(), guard.roles(), guard.becoming());
    }

    GuardDraft who(Targets.Who who) {
        return with(guard.actors(), guard.actorMay(), who, guard.targets(), guard.roles(), guard.becoming());
    }

    GuardDraft targets(List<Role> targets) {
        return with(guard.actors(), guard.actorMay(), guard.who(), targets, guard.roles(), guard.becoming());
    }

    GuardDraft roles(List<Role> roles) {
        return with(guard.actors(), guard.actorMay(), guard.who(), guard.targets(), roles, guard.becoming());
    }

    GuardDraft becoming(List<Role> becoming) {
        return with(guard.actors(), guard.actorMay(), guard.who(), guard.targets(), guard.roles(), becoming);
    }

    GuardDraft sameRole() {
        return of(true, guard.count(), guard.grant());
    }

    GuardDraft atLeast(Role role, int holders) {
        return of(guard.sameRole(), Optional.of(new Count(role, holders, OptionalInt.empty())), guard.grant());
    }

    GuardDraft atMost(Role role, int holders) {
        return of(guard.sameRole(), Optional.of(new Count(role, 0, OptionalInt.of(holders))), guard.grant());
    }

    GuardDraft grant(GrantFault fault) {
        return of(guard.sameRole(), guard.count(), Optional.of(fault));
    }

    private GuardDraft of(boolean sameRole, Optional<Count> count, Optional<GrantFault> grant) {
        return new GuardDraft(new ChangeGuard(
                guard.actors(),
                guard.actorMay(),
                guard.who(),
                guard.targets(),
                guard.roles(),
                guard.becoming(),
                sameRole,
                count,
                grant));
    }

    private GuardDraft with(
            List<Role> actors,
            Optional<ActorMay> actorMay,
            Targets.Who who,
            List<Role> targets,
            List<Role> roles,
            List<Role> becoming) {
        return new GuardDraft(new ChangeGuard(
                actors, actorMay, who, targets, roles, becoming, guard.sameRole(), guard.count(), guard.grant()));
    }
}
