package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets.Who;
import dev.permatrix.dsl.table.ChangeGuard.ActorMay;
import dev.permatrix.dsl.table.ChangeGuard.Count;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
import dev.permatrix.dsl.table.ChangeGuard.OfActor;
import dev.permatrix.dsl.table.ChangeGuard.OfRole;
import dev.permatrix.dsl.table.ChangeGuard.OfTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A guard in the making: starts by holding always, and each step narrows it. Immutable. */
record GuardDraft(ChangeGuard guard) {

    static GuardDraft any() {
        return new GuardDraft(new ChangeGuard(
                OfActor.ANYONE, OfTarget.ANYONE, OfRole.ANY, false, Optional.empty(), Optional.empty()));
    }

    GuardDraft actorHolds(Optional<List<Role>> roles) {
        OfActor it = guard.actor();
        return actor(new OfActor(roles, it.lacks(), it.assigned(), it.notAssigned(), it.may(), it.when()));
    }

    GuardDraft actorLacks(List<Role> roles) {
        OfActor it = guard.actor();
        return actor(new OfActor(it.holds(), roles, it.assigned(), it.notAssigned(), it.may(), it.when()));
    }

    GuardDraft actorAssigned(Role role) {
        OfActor it = guard.actor();
        return actor(
                new OfActor(it.holds(), it.lacks(), Optional.of(List.of(role)), it.notAssigned(), it.may(), it.when()));
    }

    GuardDraft actorNotAssigned(Role role) {
        OfActor it = guard.actor();
        return actor(new OfActor(it.holds(), it.lacks(), it.assigned(), List.of(role), it.may(), it.when()));
    }

    GuardDraft actorMay(Permission permission, boolean allowed) {
        OfActor it = guard.actor();
        List<ActorMay> may = new ArrayList<>(it.may());
        may.add(new ActorMay(permission, allowed));
        return actor(new OfActor(it.holds(), it.lacks(), it.assigned(), it.notAssigned(), may, it.when()));
    }

    GuardDraft when(Optional<Condition> when) {
        OfActor it = guard.actor();
        return actor(new OfActor(it.holds(), it.lacks(), it.assigned(), it.notAssigned(), it.may(), when));
    }

    GuardDraft who(Who who) {
        OfTarget it = guard.target();
        return target(new OfTarget(who, it.holds(), it.assigned(), it.notAssigned(), it.where()));
    }

    GuardDraft targetHolds(Optional<List<Role>> roles) {
        OfTarget it = guard.target();
        return target(new OfTarget(it.who(), roles, it.assigned(), it.notAssigned(), it.where()));
    }

    GuardDraft targetAssigned(Role role) {
        OfTarget it = guard.target();
        return target(new OfTarget(it.who(), it.holds(), Optional.of(List.of(role)), it.notAssigned(), it.where()));
    }

    GuardDraft targetNotAssigned(Role role) {
        OfTarget it = guard.target();
        return target(new OfTarget(it.who(), it.holds(), it.assigned(), List.of(role), it.where()));
    }

    GuardDraft where(Optional<Condition> where) {
        OfTarget it = guard.target();
        return target(new OfTarget(it.who(), it.holds(), it.assigned(), it.notAssigned(), where));
    }

    GuardDraft role(List<Role> roles) {
        OfRole it = guard.role();
        return role(new OfRole(Optional.of(roles), it.own(), it.becoming(), it.notBecoming()));
    }

    GuardDraft own() {
        OfRole it = guard.role();
        return role(new OfRole(it.role(), true, it.becoming(), it.notBecoming()));
    }

    GuardDraft becoming(Role role) {
        OfRole it = guard.role();
        return role(new OfRole(it.role(), it.own(), Optional.of(List.of(role)), it.notBecoming()));
    }

    GuardDraft notBecoming(Role role) {
        OfRole it = guard.role();
        return role(new OfRole(it.role(), it.own(), it.becoming(), List.of(role)));
    }

    GuardDraft noChange() {
        return new GuardDraft(
                new ChangeGuard(guard.actor(), guard.target(), guard.role(), true, guard.count(), guard.grant()));
    }

    GuardDraft atLeast(Role role, int holders) {
        return count(new Count(role, holders, OptionalInt.empty()));
    }

    GuardDraft atMost(Role role, int holders) {
        return count(new Count(role, 0, OptionalInt.of(holders)));
    }

    GuardDraft grant(GrantFault fault) {
        return new GuardDraft(new ChangeGuard(
                guard.actor(), guard.target(), guard.role(), guard.noChange(), guard.count(), Optional.of(fault)));
    }

    private GuardDraft count(Count count) {
        return new GuardDraft(new ChangeGuard(
                guard.actor(), guard.target(), guard.role(), guard.noChange(), Optional.of(count), guard.grant()));
    }

    private GuardDraft actor(OfActor actor) {
        return new GuardDraft(
                new ChangeGuard(actor, guard.target(), guard.role(), guard.noChange(), guard.count(), guard.grant()));
    }

    private GuardDraft target(OfTarget target) {
        return new GuardDraft(
                new ChangeGuard(guard.actor(), target, guard.role(), guard.noChange(), guard.count(), guard.grant()));
    }

    private GuardDraft role(OfRole role) {
        return new GuardDraft(
                new ChangeGuard(guard.actor(), guard.target(), role, guard.noChange(), guard.count(), guard.grant()));
    }
}
