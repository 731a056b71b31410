package dev.permatrix.dsl.reference;

import dev.permatrix.dsl.model.Actors;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.model.Values;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers one change: the definition of the semantics of changes. In this order: what the actor needs to sign in, no
 * change, what cannot be (protections, derived roles, grants that no cell offers, {@code held by}), {@code may never} and
 * {@code no one but}, {@code may}, {@code undecided}, and otherwise a deny. The first that settles the answer is the
 * deciding reason. An actor counts with the roles that count, a target with all that they hold.
 */
public final class ReferenceChanges {

    private final PermissionModel model;
    private final ReferenceEvaluator evaluator;
    private final ReferenceRoles roles;
    private final ReferenceCounts counts;

    public ReferenceChanges(PermissionModel model) {
        this.model = model;
        this.evaluator = new ReferenceEvaluator(model);
        this.roles = new ReferenceRoles(model);
        this.counts = new ReferenceCounts(model);
    }

    public Decision decide(ChangeSituation change) {
        return signIn(change)
                .or(() -> noChange(change))
                .or(() -> cannotBe(change).map(Decision::deny))
                .or(() -> ruled(change, ChangeRule.Mode.NEVER, ChangeRule.Mode.NO_ONE_BUT)
                        .map(Decision::deny))
                .or(() ->
                        ruled(change, ChangeRule.Mode.MAY, ChangeRule.Mode.MAY).map(Decision::allow))
                .or(() -> ruled(change, ChangeRule.Mode.UNDECIDED, ChangeRule.Mode.UNDECIDED)
                        .map(Decision::undecided))
                .orElseGet(
                        () -> Decision.deny(new Reason(model.placeOfChanges(change.operation()), "no rule allows it")));
    }

    private Optional<Decision> signIn(ChangeSituation change) {
        Values values = values(change.actor(), change);
        return model.gates().stream()
                .filter(gate -> gate.signIn())
                .filter(gate -> !gate.condition().holds(actorRoles(change), values))
                .map(gate -> Decision.deny(gate.reason()))
                .findFirst();
    }

    private Optional<Decision> noChange(ChangeSituation change) {
        Set<Role> target = change.target().map(Person::roles).orElse(Set.of());
        Optional<Role> role = change.role();
        boolean same = switch (change.kind()) {
            case CHANGE -> target.equals(Set.of(role.orElseThrow()));
            case ASSIGN -> target.contains(role.orElseThrow());
            case UNASSIGN -> !target.contains(role.orElseThrow());
            case TRANSFER -> change.self() && target.contains(role.orElseThrow()) && isHandedOver(change);
            case REMOVE, LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> false;
        };
        return same
                ? Optional.of(Decision.allow(new Reason(model.placeOfChanges(change.operation()), "no change")))
                : Optional.empty();
    }

    private Optional<Reason> cannotBe(ChangeSituation change) {
        return switch (change.kind()) {
            case REMOVE, LOCK -> protection(change).or(() -> countAfter(change));
            case ASSIGN, UNASSIGN, CHANGE -> derived(change).or(() -> countAfter(change));
            case TRANSFER ->
                isHandedOver(change)
                        ? derived(change).or(() -> handover(change)).or(() -> countAfter(change))
                        : Optional.empty();
            case GRANT, REVOKE -> grantFault(change);
            case EDIT_ROLE, DELETE_ROLE -> fixed(change.role().orElseThrow());
            case CREATE_ROLE ->
                model.matrix().rolesCanBeAdded().orElse(true)
                        ? Optional.empty()
                        : Optional.of(new Reason(model.matrix().span(), "no roles can be added"));
            case UNLOCK, DECLARED -> Optional.empty();
        };
    }

    private Optional<Reason> protection(ChangeSituation change) {
        Set<Role> target = targetRoles(change);
        return model.roles().stream()
                .filter(target::contains)
                .flatMap(role -> role.protectionAgainst(change.kind()).stream()
                        .map(it -> new Reason(it.span(), role.label() + ": " + it.words())))
                .findFirst();
    }

    private Optional<Reason> derived(ChangeSituation change) {
        return model.roleRules()
                .derivations(change.role().orElseThrow())
                .map(Derivation::reason)
                .findFirst();
    }

    private static Optional<Reason> fixed(Role role) {
        return role.fixed().map(it -> new Reason(it.span(), role.label() + ": cannot be deleted or edited"));
    }

    /** Whether some rule speaks of handing this role over; of any other role the matrix says nothing. */
    private boolean isHandedOver(ChangeSituation change) {
        return model.changeRules()
                .filter(rule -> rule.operation().kind() == OperationKind.TRANSFER)
                .anyMatch(rule -> rule.operation()
                        .roles()
                        .containsAll(change.role().stream().toList()));
    }

    private static Optional<Reason> handover(ChangeSituation change) {
        Role role = change.role().orElseThrow();
        if (!change.actor().roles().contains(role)) {
            return Optional.of(new Reason(role.span(), role.label() + ": only its holder can hand it over"));
        }
        return change.target().orElseThrow().roles().contains(role)
                ? Optional.of(new Reason(role.span(), role.label() + ": held by that user already"))
                : Optional.empty();
    }

    private Optional<Reason> countAfter(ChangeSituation change) {
        return model.roles().stream()
                .filter(role -> role.heldBy().isPresent())
                .filter(role -> counts.difference(change, role) != 0)
                .filter(role ->
                        !role.heldBy().orElseThrow().allows(change.holdersOf(role) + counts.difference(change, role)))
                .map(role -> {
                    HolderCount heldBy = role.heldBy().orElseThrow();
                    return new Reason(heldBy.span(), role.label() + ": held by " + heldBy.words());
                })
                .findFirst();
    }

    private Optional<Reason> grantFault(ChangeSituation change) {
        Row row = change.grant().orElseThrow();
        Set<Role> target = targetRoles(change);
        List<Cell> cells = model.roles().stream()
                .filter(target::contains)
                .flatMap(role -> model.cells(role, row.permissions().get(0)).stream())
                .toList();
        if (cells.isEmpty()) {
            return Optional.of(new Reason(row.span(), row.label() + ": the user holds no role that could have it"));
        }
        if (change.self()) {
            return Optional.of(withWords(cells.get(0), "; never by the asker"));
        }
        List<Cell> offering = cells.stream()
                .filter(cell -> !mayDecide(cell, change.kind()).isEmpty())
                .toList();
        if (offering.isEmpty()) {
            return Optional.of(withWords(cells.get(0), "; not on request"));
        }
        Set<Role> actor = actorRoles(change);
        boolean asked =
                offering.stream().anyMatch(cell -> !Collections.disjoint(mayDecide(cell, change.kind()), actor));
        return asked ? Optional.empty() : Optional.of(withWords(offering.get(0), "; on request from others"));
    }

    /** Who may grant it to this one user, or take it from them: a withdrawn one is given back by whoever could take it. */
    private static List<Role> mayDecide(Cell cell, OperationKind kind) {
        return kind == OperationKind.GRANT && !cell.choice().isWithdrawable()
                ? cell.choice().granters()
                : cell.choice().withdrawers();
    }

    private static Reason withWords(Cell cell, String words) {
        return new Reason(cell.reason().span(), cell.reason().text() + words);
    }

    private Optional<Reason> ruled(ChangeSituation change, ChangeRule.Mode one, ChangeRule.Mode other) {
        return model.changeRules()
                .filter(rule -> rule.mode() == one || rule.mode() == other)
                .filter(rule -> speaksOf(rule, change))
                .map(ChangeRule::reason)
                .findFirst();
    }

    private boolean speaksOf(ChangeRule rule, ChangeSituation change) {
        return fits(rule.operation(), change)
                && rule.presence()
                        .map(presence -> presence.holds(change.holdersOf(presence.role())))
                        .orElse(true)
                && rule.when()
                        .map(when -> when.holds(actorRoles(change), values(change.actor(), change)))
                        .orElse(true)
                && isNamed(rule, change) == (rule.mode() != ChangeRule.Mode.NO_ONE_BUT);
    }

    private boolean isNamed(ChangeRule rule, ChangeSituation change) {
        return rule.actors().terms().stream().anyMatch(term -> fits(term, change));
    }

    private boolean fits(Actors.Term term, ChangeSituation change) {
        Set<Role> actor = actorRoles(change);
        return term.roles().map(named -> !Collections.disjoint(named, actor)).orElse(true)
                && term.may().map(permission -> may(change, permission)).orElse(true);
    }

    private boolean may(ChangeSituation change, Permission permission) {
        Person actor = change.actor();
        return evaluator
                .decide(new Situation(actor.roles(), permission, values(actor, change), actor.grants()))
                .allowed();
    }

    private boolean fits(Operation operation, ChangeSituation change) {
        return operation.type().equals(change.operation())
                && change.role().map(operation.roles()::contains).orElse(true)
                && (!operation.own()
                        || change.role().map(actorRoles(change)::contains).orElse(false))
                && (operation.becoming().isEmpty() || operation.becoming().equals(change.becoming()))
                && (change.target().isEmpty()
                        || operation.targets().terms().stream().anyMatch(term -> fits(term, change)));
    }

    private boolean fits(Targets.Term term, ChangeSituation change) {
        Set<Role> target = targetRoles(change);
        boolean identity = switch (term.who()) {
            case ANYONE -> true;
            case ANYONE_ELSE -> !change.self();
            case SELF -> change.self();
        };
        return identity
                && term.roles()
                        .map(named -> !Collections.disjoint(named, target))
                        .orElse(true)
                && term.where()
                        .map(where -> where.holds(target, values(change.target().orElseThrow(), change)))
                        .orElse(true);
    }

    private Set<Role> actorRoles(ChangeSituation change) {
        return roles.effective(change.actor().roles(), values(change.actor(), change));
    }

    private Set<Role> targetRoles(ChangeSituation change) {
        Person target = change.target().orElseThrow();
        return roles.held(target.roles(), values(target, change));
    }

    private static Values values(Person person, ChangeSituation change) {
        return change.account().and(person.values());
    }
}
